"""What is not the article: promos, related stories, bios, comments. It is labelled with a reason, never removed."""

from reader.furniture.labelling import label, label_with
from reader.furniture.repeated import label_repeated
from reader.furniture.support import Support

__all__ = ["Support", "label", "label_repeated", "label_with"]
