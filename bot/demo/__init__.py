"""The offline demo: the same StudyBot on SimCord, with a browser page and a small living server.

`show` puts it on, `stage` builds the server, `story` is what its people do between two moments, `cast` who they are,
`clock` what time it is there. Nobody else imports this package, and only it imports SimCord.
"""
