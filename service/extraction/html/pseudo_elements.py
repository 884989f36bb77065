"""Rules of pseudo-elements that decide how the text of their element looks."""

import re

from service.extraction.html.backgrounds import has_other_grounds
from service.extraction.html.rule_blocks import Rule

FIRST_LINE = re.compile(r"::?first-line\b", re.IGNORECASE)
BESIDE = re.compile(r"::?(?:before|after)\b", re.IGNORECASE)
PLACED = re.compile(r"position\s*:\s*(?:absolute|fixed)", re.IGNORECASE)
UNKNOWN_GROUND = "background-image:url(x)"


def as_rule_of_element(rule: Rule) -> Rule:
    """Return a rule of the first line as one of all lines, and a placed box with a colour as a background.

    A box with a colour, before or after the content and placed freely, may lie behind the text.
    """
    if FIRST_LINE.search(rule.selector):
        return rule._replace(selector=FIRST_LINE.sub("", rule.selector))
    if BESIDE.search(rule.selector) and PLACED.search(rule.body) and has_other_grounds([rule.body]):
        return rule._replace(selector=BESIDE.sub("", rule.selector), body=UNKNOWN_GROUND)
    return rule
