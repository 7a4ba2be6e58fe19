"""`python -m bot`."""

import gc
import sys


def main() -> None:
    """Run the command line."""
    # What importing makes stays for good: looking through it for garbage, now and ever after, would be in vain.
    gc.disable()
    if sys.argv[1:2] == ["faq"]:
        # The FAQ starts in a fraction of the time without Discord and the database.
        from bot.ops.faq import main as run
    else:
        from bot.cli import main as run
    gc.freeze()
    gc.enable()
    run()


if __name__ == "__main__":
    main()
