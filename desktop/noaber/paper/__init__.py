"""The PDF toolkit: fonts, measured text, page furniture, tables, and how a document is declared.

Knows paper and nothing of members or events.
"""
