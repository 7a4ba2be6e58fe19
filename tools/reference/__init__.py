"""The parts of the documentation that are made from the code, so that they cannot say something else.

A page holds a pair of comments, `<!-- reference: NAME -->` and `<!-- end of NAME -->`; what stands between them is made
by `python -m tools.reference`, or `make reference`. A test fails when a page is older than the code.
"""
