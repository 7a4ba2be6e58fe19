"""`python -m bot`."""

import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:2] == ["faq"]:
        # The FAQ starts in a fraction of the time without Discord and the database.
        from bot.ops.faq import main as run
    else:
        from bot.cli import main as run
    run()


if __name__ == "__main__":
    main()
