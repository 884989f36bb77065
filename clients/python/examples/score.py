"""Score a stored resume for a position: `python score.py RESUME_ID ROLE_ID`.

Prints the score, what each item earned, what the resume says of it, and what to ask.
"""

import sys

from clinmatch_client.api.scores import add_score
from clinmatch_client.models import Score, ScoreIn
from waiting import client_of_environment, made


def show(score: Score) -> None:
    """Print a score: the whole, then each item with its first quote."""
    print(f"{score.score:.2f} of 100, {score.tier}, {score.bounds.low:.2f} to {score.bounds.high:.2f}")
    for item in score.contributions:
        verdict = item.verdict or "compared"
        print(f"  {item.points / 100:6.2f} of {item.max_points / 100:5.2f}  {verdict:8}  {item.label}")
        for words in item.evidence[:1]:
            print(f"{'':28}“{' '.join(words.quote.split())}” ({words.section})")
    for question in score.questions:
        print(f"ask: {question}")


def main(resume_id: str, role_id: str) -> None:
    """Score one pair and print it."""
    with client_of_environment() as client:
        wanted = ScoreIn(resume_id=resume_id, role_id=role_id)
        show(made(add_score.sync_detailed(client=client, body=wanted)))


if __name__ == "__main__":
    main(*sys.argv[1:])
