from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.resume import Resume
from ...models.resume_file import ResumeFile
from ...models.resume_text import ResumeText
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ResumeText | ResumeFile | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/resumes",
    }

    if isinstance(body, ResumeText):
        _kwargs["json"] = body.to_dict()

        headers["Content-Type"] = "application/json"
    if isinstance(body, ResumeFile):
        _kwargs["files"] = body.to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Resume | None:
    if response.status_code == 200:
        response_200 = Resume.from_dict(response.json())

        return response_200

    if response.status_code == 201:
        response_201 = Resume.from_dict(response.json())

        return response_201

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = Problem.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = Problem.from_dict(response.json())

        return response_403

    if response.status_code == 405:
        response_405 = Problem.from_dict(response.json())

        return response_405

    if response.status_code == 408:
        response_408 = Problem.from_dict(response.json())

        return response_408

    if response.status_code == 409:
        response_409 = Problem.from_dict(response.json())

        return response_409

    if response.status_code == 410:
        response_410 = Problem.from_dict(response.json())

        return response_410

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 414:
        response_414 = Problem.from_dict(response.json())

        return response_414

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

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
) -> Response[Problem | Resume]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: ResumeText | ResumeFile | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Resume]:
    """Read a resume and store its facts.

     The same `external_id` and bytes give the first resume again (200); other bytes make a new version.

    Args:
        idempotency_key (str | Unset):
        body (ResumeText): A resume as text, or as a JSON Resume document: exactly one of the two.
        body (ResumeFile): A resume as a file of a form.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Resume]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient,
    body: ResumeText | ResumeFile | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Resume | None:
    """Read a resume and store its facts.

     The same `external_id` and bytes give the first resume again (200); other bytes make a new version.

    Args:
        idempotency_key (str | Unset):
        body (ResumeText): A resume as text, or as a JSON Resume document: exactly one of the two.
        body (ResumeFile): A resume as a file of a form.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Resume
    """

    return sync_detailed(
        client=client,
        body=body,
        idempotency_key=idempotency_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: ResumeText | ResumeFile | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Response[Problem | Resume]:
    """Read a resume and store its facts.

     The same `external_id` and bytes give the first resume again (200); other bytes make a new version.

    Args:
        idempotency_key (str | Unset):
        body (ResumeText): A resume as text, or as a JSON Resume document: exactly one of the two.
        body (ResumeFile): A resume as a file of a form.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Resume]
    """

    kwargs = _get_kwargs(
        body=body,
        idempotency_key=idempotency_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: ResumeText | ResumeFile | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
) -> Problem | Resume | None:
    """Read a resume and store its facts.

     The same `external_id` and bytes give the first resume again (200); other bytes make a new version.

    Args:
        idempotency_key (str | Unset):
        body (ResumeText): A resume as text, or as a JSON Resume document: exactly one of the two.
        body (ResumeFile): A resume as a file of a form.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Resume
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            idempotency_key=idempotency_key,
        )
    ).parsed
