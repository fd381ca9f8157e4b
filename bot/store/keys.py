"""Keys: the operator's, one per person, and the one that look-ups are hashed with.

Each person has a random key of her own; what is held about her is sealed with it (AES-GCM), and it is stored only wrapped by the
operator's key. Whoever has the database alone reads nothing; when her wrapped key goes, all of hers is unreadable.
Look-ups go by HMAC-SHA256 with a key that is stored wrapped as well, so that the operator's key can be changed.
"""

from __future__ import annotations

import base64
import contextlib
import hmac
import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bot.settings import read_key
from bot.store.errors import StoreUnavailable, Unreadable, WrongKey
from bot.store.packing import State
from bot.store.records import Place

KEY_BYTES = 32
NONCE_BYTES = 12  # 96 random bits, what AES-GCM is made for; one person's key never nears 2³² messages
HASH_BYTES = 16  # of the 32 that HMAC-SHA256 gives: the birthday bound of 2⁶⁴ is far beyond any office
KEYS_HELD = 2_000  # persons whose unwrapped keys and sessions stay in memory: about 20 MB
KEY_FILE = "sejour.key"
NEXT_KEY_FILE = f"{KEY_FILE}.new"
WRITTEN_BYTES = 44  # of a key in base64


class Sealer:
    """Seals bytes with one key. Associated data names table and row, so that nothing sealed can be moved elsewhere."""

    def __init__(self, key: bytes) -> None:
        """Make ready to seal with `key`, of 32 bytes."""
        self._cipher = AESGCM(key)

    def seal(self, content: bytes, table: str, row: bytes) -> bytes:
        """Return `content` sealed for a row of a table, under a fresh nonce that stands before it."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, content, table.encode() + b":" + row)

    def open(self, sealed: bytes, table: str, row: bytes) -> bytes:
        """Return what was sealed for this row.

        Raises:
            Unreadable: another key, another row, or bytes that were changed.
        """
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], table.encode() + b":" + row)
        except (InvalidTag, ValueError):  # ValueError: what is left is shorter than a nonce
            raise Unreadable(table) from None


class PersonKey(Sealer):
    """One person's key. `token_key` makes what her buttons carry.

    With it is held what was unsealed last, for each of her conversations: its place, its state with the version it is of, and
    with that version the tokens that were stored lately.
    """

    def __init__(self, key: bytes) -> None:
        """Derive what is made from the key."""
        super().__init__(key)
        self.token_key = hmac.digest(key, b"tokens", sha256)
        self.places: dict[bytes, Place] = {}
        self.states: dict[bytes, tuple[int, State]] = {}
        self.tokens: dict[bytes, tuple[int, frozenset[str]]] = {}


class OperatorKey:
    """The operator's key: it wraps others. `name` tells one from another and says nothing about it."""

    def __init__(self, key: bytes) -> None:
        """Derive what wraps and what names.

        Raises:
            WrongKey: it is not of 32 bytes.
        """
        if len(key) != KEY_BYTES:
            raise WrongKey(f"the operator's key has {len(key)} bytes; {KEY_BYTES} are needed, written in base64")
        self._sealer = Sealer(_derived(key, b"sejour wrapping"))
        self.name = _derived(key, b"sejour name")[:8]

    def wrap(self, key: bytes, row: bytes) -> bytes:
        """Return a key wrapped for the row that holds it."""
        return self._sealer.seal(key, "key", row)

    def unwrap(self, wrapped: bytes, row: bytes) -> bytes:
        """Return a wrapped key.

        Raises:
            WrongKey: another operator's key wrapped it.
        """
        try:
            return self._sealer.open(wrapped, "key", row)
        except Unreadable:
            raise WrongKey("the operator's key (SEJOUR_DATA_KEY) is not the one this database was last used with") from None


class Keyring:
    """The unwrapped keys of the persons met last. SQLite's thread asks for them while the event loop lets go of some."""

    def __init__(self, operator: OperatorKey, held: int = KEYS_HELD) -> None:
        """Hold at most `held` keys."""
        self._operator = operator
        self._held = held
        self._keys: OrderedDict[int, PersonKey] = OrderedDict()
        self._alone = threading.Lock()

    def key_of(self, person: int, wrapped: bytes, hashed: bytes) -> PersonKey:
        """Return a person's key, unwrapped unless it was used lately."""
        with self._alone:
            key = self._keys.get(person)
            if key is None:
                key = self._keys[person] = PersonKey(self._operator.unwrap(wrapped, hashed))
                if len(self._keys) > self._held:
                    self._keys.popitem(last=False)
            else:
                self._keys.move_to_end(person)
            return key

    def forget_all(self) -> None:
        """Let go of all keys, and of what was unsealed with them."""
        with self._alone:
            self._keys.clear()

    def forget(self, persons: Sequence[int]) -> None:
        """Let go of the keys of persons who are no more."""
        with self._alone:
            for person in persons:
                self._keys.pop(person, None)


class Lookups:
    """Keyed hashes by which rows are found again; without the key they say nothing, not even whether a guess is right."""

    def __init__(self, key: bytes) -> None:
        """Hash with `key`."""
        self._key = key

    def update(self, platform: str, id: str) -> bytes:
        """Return what an update is known by when it is sent again."""
        return self._hash("update", platform, id)

    def person(self, place: Place) -> bytes:
        """Return what a person of a platform's account is known by."""
        return self._hash("person", place.platform, place.account, place.person)

    def account(self, platform: str, account: str) -> bytes:
        """Return what an account is known by."""
        return self._hash("account", platform, account)

    def conversation(self, place: Place) -> bytes:
        """Return what one person's conversation in one room is known by."""
        return self._hash("conversation", place.platform, place.account, place.room, place.person)

    def what(self, conversation: bytes, what: str) -> bytes:
        """Return what a conversation's reminder is known by."""
        return self._hash("what", conversation.hex(), what)

    def _hash(self, *parts: str) -> bytes:
        written = b"".join(
            len(part).to_bytes(4, "big") + part for part in (each.encode("utf-8", "surrogatepass") for each in parts)
        )
        return hmac.digest(self._key, written, sha256)[:HASH_BYTES]


def kept_key(folder: Path) -> tuple[bytes, bool]:
    """Return the key kept in a folder, and whether it was made just now. Only its owner may read the file.

    Raises:
        WrongKey: the file holds something else.
        StoreUnavailable: it cannot be written now.
    """
    try:
        return _written(folder / KEY_FILE), True
    except FileExistsError:
        return read_kept_key(folder), False


def read_kept_key(folder: Path) -> bytes:
    """Return the key kept in a folder.

    Raises:
        WrongKey: the file holds something else, or there is none.
    """
    file = folder / KEY_FILE
    if not file.exists():
        raise WrongKey(f"neither SEJOUR_DATA_KEY nor {file} holds the operator's key; set the one, or put the other back")
    return _read(file)


def next_key(folder: Path) -> bytes:
    """Return the key that the kept one is to be changed to: one that an interrupted change left, else one made now.

    It is on the disk, as `sejour.key.new`, before anything is wrapped by it, and stays there until it takes the kept one's
    place: a key in use is never in memory only.

    Raises:
        WrongKey: the file holds something else.
        StoreUnavailable: it cannot be written now.
    """
    file = folder / NEXT_KEY_FILE
    with contextlib.suppress(FileNotFoundError):
        if file.stat().st_size < WRITTEN_BYTES:  # the end came while it was written: nothing is wrapped by it yet
            file.unlink()
    try:
        return _written(file)
    except FileExistsError:
        return _read(file)


def key_in(file: Path) -> bytes | None:
    """Return the key in a file; None where there is none that can be read."""
    try:
        return _read(file)
    except WrongKey:
        return None


def keep_next_key(folder: Path) -> None:
    """Put the next key in the place of the kept one, now that everything is wrapped by it.

    Raises:
        StoreUnavailable: it cannot be done now; both files stay as they were.
    """
    try:
        with contextlib.suppress(FileNotFoundError):  # another process was faster
            (folder / NEXT_KEY_FILE).replace(folder / KEY_FILE)
    except OSError as error:
        raise StoreUnavailable("io_error", f"{folder / NEXT_KEY_FILE}: {error.strerror}") from error
    _settle(folder)


def _read(file: Path) -> bytes:
    try:
        return read_key("DATA_KEY", file.read_text("ascii").strip())
    except OSError as error:
        raise WrongKey(f"{file} cannot be read: {error.strerror}; only its owner may read it, who should be the bot") from None
    except ValueError:
        raise WrongKey(f"{file} holds no key: it should be {KEY_BYTES} bytes in base64, as it was made") from None


def _written(file: Path) -> bytes:
    key = os.urandom(KEY_BYTES)
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
            opened.write(base64.b64encode(key) + b"\n")
            opened.flush()
            os.fsync(opened.fileno())
    except FileExistsError:
        raise
    except OSError as error:
        raise StoreUnavailable("io_error", f"{file}: {error.strerror}") from error
    _settle(file.parent)
    return key


def _settle(folder: Path) -> None:
    """Have the names in a folder survive a power cut, as the files themselves do."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some file systems do not offer it for folders
            os.fsync(opened)
    finally:
        os.close(opened)


def _derived(key: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose).derive(key)
