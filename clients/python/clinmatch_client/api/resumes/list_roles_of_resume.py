import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.resume_roles import ResumeRoles
from ...types import UNSET, Response, Unset


def _get_kwargs(
    resume_id: str,
    *,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
    state: str | Unset = UNSET,
    setting: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["limit"] = limit

    params["cursor"] = cursor

    json_as_of: str | Unset = UNSET
    if not isinstance(as_of, Unset):
        json_as_of = as_of.isoformat()
    params["as_of"] = json_as_of

    params["state"] = state

    params["setting"] = setting

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/resumes/{resume_id}/roles".format(
            resume_id=quote(str(resume_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | ResumeRoles | None:
    if response.status_code == 200:
        response_200 = ResumeRoles.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 405:
        response_405 = Problem.from_dict(response.json())

        return response_405

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 410:
        response_410 = Problem.from_dict(response.json())

        return response_410

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 417:
        response_417 = Problem.from_dict(response.json())

        return response_417

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 431:
        response_431 = Problem.from_dict(response.json())

        return response_431

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if response.status_code == 501:
        response_501 = Problem.from_dict(response.json())

        return response_501

    if response.status_code == 503:
        response_503 = Problem.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | ResumeRoles]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    resume_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
    state: str | Unset = UNSET,
    setting: str | Unset = UNSET,
) -> Response[Problem | ResumeRoles]:
    """Show the roles that a resume fits, the gaps to each, when each closes, and the next career step.

     Advice, never a promise: it says what the same rules would say if a fact were shown or time passed.

    Args:
        resume_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        as_of (datetime.date | Unset):
        state (str | Unset):
        setting (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ResumeRoles]
    """

    kwargs = _get_kwargs(
        resume_id=resume_id,
        limit=limit,
        cursor=cursor,
        as_of=as_of,
        state=state,
        setting=setting,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    resume_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
    state: str | Unset = UNSET,
    setting: str | Unset = UNSET,
) -> Problem | ResumeRoles | None:
    """Show the roles that a resume fits, the gaps to each, when each closes, and the next career step.

     Advice, never a promise: it says what the same rules would say if a fact were shown or time passed.

    Args:
        resume_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        as_of (datetime.date | Unset):
        state (str | Unset):
        setting (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ResumeRoles
    """

    return sync_detailed(
        resume_id=resume_id,
        client=client,
        limit=limit,
        cursor=cursor,
        as_of=as_of,
        state=state,
        setting=setting,
    ).parsed


async def asyncio_detailed(
    resume_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
    state: str | Unset = UNSET,
    setting: str | Unset = UNSET,
) -> Response[Problem | ResumeRoles]:
    """Show the roles that a resume fits, the gaps to each, when each closes, and the next career step.

     Advice, never a promise: it says what the same rules would say if a fact were shown or time passed.

    Args:
        resume_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        as_of (datetime.date | Unset):
        state (str | Unset):
        setting (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | ResumeRoles]
    """

    kwargs = _get_kwargs(
        resume_id=resume_id,
        limit=limit,
        cursor=cursor,
        as_of=as_of,
        state=state,
        setting=setting,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    resume_id: str,
    *,
    client: AuthenticatedClient,
    limit: int | Unset = 50,
    cursor: str | Unset = UNSET,
    as_of: datetime.date | Unset = UNSET,
    state: str | Unset = UNSET,
    setting: str | Unset = UNSET,
) -> Problem | ResumeRoles | None:
    """Show the roles that a resume fits, the gaps to each, when each closes, and the next career step.

     Advice, never a promise: it says what the same rules would say if a fact were shown or time passed.

    Args:
        resume_id (str):
        limit (int | Unset):  Default: 50.
        cursor (str | Unset):
        as_of (datetime.date | Unset):
        state (str | Unset):
        setting (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | ResumeRoles
    """

    return (
        await asyncio_detailed(
            resume_id=resume_id,
            client=client,
            limit=limit,
            cursor=cursor,
            as_of=as_of,
            state=state,
            setting=setting,
        )
    ).parsed
