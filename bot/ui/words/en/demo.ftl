### The demo

demo-box =
    An offline Discord with a small study group in it.
    Nothing leaves this machine.

    Open the address below, then:
      1. Type /next and press Done.
      2. Press Check in under the week's prompt.
      3. Look at /leaderboard and /roadmap.
      4. Be somebody else ("Viewing as", at the top):
         Robin has not joined yet, Nadia may use /setup.
      5. /skip-ahead jumps to next week's prompt.

    Ctrl-C ends it. The data stays in { $folder }, and the next
    start carries on. With a Discord token in config.toml the
    same command starts the real bot.
demo-box-empty =
    An offline Discord with a server that has no study group yet.
    Nothing leaves this machine, and nothing is kept.

    Open the address below. You are Nadia, who may manage the server:
      1. Type /setup.
      2. The panel says the rest.

    Ctrl-C ends it.
demo-clock-moves = Off to the next prompt: the others live their week, and the prompt appears in a few seconds.
