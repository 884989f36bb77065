"""Walk the whole ranking for a position: `python walk_ranking.py ROLE_ID`.

A page has a `next` link; its `cursor` asks for the page after it, until `next` is null.
"""

import sys
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from clinmatch_client import AuthenticatedClient
from clinmatch_client.api.roles import rank_role
from clinmatch_client.models import Ranked
from waiting import client_of_environment, made


def ranked(role_id: str, client: AuthenticatedClient, page_size: int = 50) -> Iterator[Ranked]:
    """Yield the rows of a ranking, best first, page by page."""
    page = made(rank_role.sync_detailed(role_id, client=client, limit=page_size))
    as_of = page.as_of  # all pages are of one date
    while True:
        yield from page.items
        if page.next_ is None:
            return
        cursor = parse_qs(urlsplit(page.next_).query)["cursor"][0]
        page = made(
            rank_role.sync_detailed(role_id, client=client, limit=page_size, as_of=as_of, cursor=cursor)
        )


def main(role_id: str, page_size: str = "50") -> None:
    """Print the ranking."""
    with client_of_environment() as client:
        for row in ranked(role_id, client, int(page_size)):
            name = row.external_id or row.resume_id
            print(f"{row.rank:4} of {row.of}  {row.score:6.2f}  {row.tier:13}  {name}: {row.summary}")


if __name__ == "__main__":
    main(*sys.argv[1:])
