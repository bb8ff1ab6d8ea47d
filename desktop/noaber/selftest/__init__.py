"""The program tries itself: everything it can do once, on made-up data in a folder of its own.

The frozen program is tried with it before it goes out, so that a file that was left out is missed there and not on
somebody's laptop; a help desk can ask for it.
"""
