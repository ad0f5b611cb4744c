"""The nouns of the program: frozen values, no input or output, nothing imported from above.

What the command line prints is beside them in `reader.model.report`, and what is kept of judgements in
`reader.model.note`: neither is needed for the first thing that is seen.
"""

from reader.model.article import COMPARED, Article, Block, Blocked, Dated, Evidence, Label, Listed, Sentence, Witness
from reader.model.base import Frozen, Offsets, Span, check_inside
from reader.model.collation import Collation, Column
from reader.model.comparison import Comparison, Move, Paired, Row, RowKind, Statistics, WordKind, Words
from reader.model.error import ReaderError
from reader.model.judgement import ABOUT_STORIES, Judgement, JudgementKind, Passage, parting, seeing
from reader.model.language import unread_language
from reader.model.ledger import Ledger, ledger, left_out, only_in, voices
from reader.model.mention import (
    Attribution,
    Certainty,
    Mention,
    MentionKind,
    Name,
    Place,
    Quantity,
    Quotation,
    Quoted,
    Time,
    TimeRelation,
    Value,
)
from reader.model.story import Member, Role, Standing, Story, letter
from reader.model.topic import (
    GLYPHS,
    LONGEST_MENTION,
    RELATIONS,
    Coverage,
    Pair,
    Relation,
    Statement,
    Topic,
    TopicKind,
    strongest,
)

__all__ = [
    "ABOUT_STORIES", "COMPARED", "GLYPHS", "LONGEST_MENTION", "RELATIONS",
    "Article", "Attribution", "Block", "Blocked", "Certainty", "Collation",
    "Column", "Comparison", "Coverage", "Dated",
    "Evidence", "Frozen", "Judgement", "JudgementKind", "Label", "Ledger", "Listed", "Member", "Mention",
    "MentionKind", "Move", "Name", "Offsets", "Pair", "Paired", "Passage", "Place", "Quantity",
    "Quotation", "Quoted", "ReaderError", "Relation", "Role", "Row", "RowKind", "Sentence", "Span",
    "Standing", "Statement", "Statistics", "Story", "Time", "TimeRelation", "Topic", "TopicKind",
    "Value", "Witness", "WordKind",
    "Words",
    "check_inside", "ledger", "left_out", "letter", "only_in", "parting", "seeing", "strongest",
    "unread_language", "voices",
]  # fmt: skip
