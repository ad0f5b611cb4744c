"""A person's judgements, kept by content: they hold wherever an article lies and in whatever order it is read.

What is public is in `place`, `note` and `store`; each is imported when it is needed, the first before there is a file.
"""
