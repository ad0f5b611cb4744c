"""The nouns of the program: frozen values, no input or output, nothing imported from above."""

from reader.model.article import COMPARED, Article, Block, Blocked, Dated, Evidence, Label, Listed, Sentence, Witness
from reader.model.base import Frozen, Offsets, Span, check_inside
from reader.model.collation import Collation, Column
from reader.model.comparison import Comparison, Move, Paired, Row, RowKind, Statistics, WordKind, Words
from reader.model.error import ReaderError
from reader.model.judgement import Judgement, Passage
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
from reader.model.report import (
    REPORTS,
    ClaimsReport,
    CollateReport,
    DiffReport,
    ListReport,
    MentionsReport,
    Report,
    StoriesReport,
)
from reader.model.story import Member, Role, Story, letter
from reader.model.topic import (
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
    "COMPARED", "LONGEST_MENTION", "RELATIONS", "REPORTS",
    "Article", "Attribution", "Block", "Blocked", "Certainty", "ClaimsReport", "CollateReport", "Collation",
    "Column", "Comparison", "Coverage", "Dated",
    "DiffReport", "Evidence", "Frozen", "Judgement", "Label", "ListReport", "Listed", "Member", "Mention",
    "MentionKind", "MentionsReport", "Move", "Name", "Offsets", "Pair", "Paired", "Passage", "Place", "Quantity",
    "Quotation", "Quoted", "ReaderError", "Relation", "Report", "Role", "Row", "RowKind", "Sentence", "Span",
    "Statement", "Statistics", "StoriesReport", "Story", "Time", "TimeRelation", "Topic", "TopicKind",
    "Value", "Witness", "WordKind",
    "Words",
    "check_inside", "letter", "strongest",
]  # fmt: skip
