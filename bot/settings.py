"""The settings of this house, from the environment or `.env`; a wrong one stops the start."""

import re
from pathlib import Path
from typing import Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

DEMO_DATABASE = "sqlite:///demo.db"
DEMO_KEY = Path("demo.key")
_PLATFORMS = ("TELEGRAM_BOT_TOKEN", "TWILIO_ACCOUNT_SID")


_TOKEN = re.compile(r"[A-Za-z0-9:_-]+")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_NUMBER = re.compile(r"\+\d{6,15}")


class WrongSetting(Exception):
    """A setting that cannot be used; the message names it and fits on one line."""


class Settings(BaseSettings):
    """docs/running.md says what each one means."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf8",
        env_ignore_empty=True,
        extra="ignore",
        populate_by_name=True,
    )

    database_url: str = "sqlite:///lief.db"
    public_url: str | None = None
    key_file: Path = Field(default=Path("lief.key"), alias="LIEF_KEY_FILE")
    telegram_bot_token: SecretStr | None = None
    telegram_webhook_secret: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    twilio_account_sid: str | None = None
    twilio_auth_token: SecretStr | None = None
    twilio_auth_token_secondary: SecretStr | None = None
    twilio_whatsapp_from: str | None = None
    twilio_api_url: str | None = None
    twilio_pictures: bool = False
    open_meteo_url: str = "https://api.open-meteo.com"
    open_meteo_key: SecretStr | None = None
    meteoalarm_url: str = "https://feeds.meteoalarm.org"
    demo: bool = Field(default=False, alias="LIEF_DEMO")
    log: Literal["json", "console"] | None = Field(default=None, alias="LIEF_LOG")

    def require_webhook_secrets(self) -> None:
        """Raises WrongSetting when a webhook would be open without what guards it."""
        if self.telegram_bot_token and self.public_url and not self.telegram_webhook_secret:
            raise WrongSetting("TELEGRAM_WEBHOOK_SECRET: missing, and TELEGRAM_BOT_TOKEN is set")

    @field_validator("public_url")
    @classmethod
    def _public_url_is_https(cls, url: str | None) -> str | None:
        if not url:
            return None
        parts = urlsplit(url)
        if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("must be an https address, such as https://bot.example.org")
        return url.rstrip("/")

    @field_validator("telegram_api_url", "twilio_api_url", "open_meteo_url", "meteoalarm_url")
    @classmethod
    def _is_an_address(cls, url: str | None) -> str | None:
        if url is not None and not url.startswith(("https://", "http://")):
            raise ValueError("must be an address, such as https://api.example.org")
        return url.rstrip("/") if url else url

    @field_validator("telegram_bot_token")
    @classmethod
    def _token_has_its_shape(cls, token: SecretStr | None) -> SecretStr | None:
        if token is not None and not _TOKEN.fullmatch(token.get_secret_value()):
            raise ValueError("must be the token from @BotFather, such as 123456:ABC-def")
        return token

    @field_validator("telegram_webhook_secret")
    @classmethod
    def _secret_has_its_shape(cls, secret: SecretStr | None) -> SecretStr | None:
        if secret is not None and not _SECRET.fullmatch(secret.get_secret_value()):
            raise ValueError("must be 1 to 256 letters, digits, _ and -")
        return secret

    @field_validator("twilio_whatsapp_from")
    @classmethod
    def _number_has_its_shape(cls, number: str | None) -> str | None:
        if number is None:
            return None
        plain = number.removeprefix("whatsapp:").replace(" ", "")
        if not _NUMBER.fullmatch(plain):
            raise ValueError("must be the number that sends, such as +31612345678")
        return plain

    @model_validator(mode="after")
    def _whatsapp_is_whole(self) -> Self:
        if self.twilio_account_sid and not self.demo:
            for name in ("twilio_auth_token", "twilio_whatsapp_from"):
                if not getattr(self, name):
                    raise ValueError(f"{name.upper()}: missing, and TWILIO_ACCOUNT_SID is set")
        return self

    @field_validator("database_url")
    @classmethod
    def _database_is_known(cls, url: str) -> str:
        if not url.startswith(("sqlite:///", "postgresql://", "postgresql+psycopg://")):
            raise ValueError("must begin with sqlite:/// or postgresql://")
        return url

    @model_validator(mode="after")
    def _demo_stands_apart(self) -> Self:
        if not self.demo:
            return self
        if self.public_url:
            raise ValueError("PUBLIC_URL: the demo has no public address; leave it out")
        for name in _PLATFORMS:
            if getattr(self, name.lower()):
                raise ValueError(f"{name}: the demo speaks to no platform; leave it out")
        if "database_url" in self.model_fields_set and not _is_demo_file(self.database_url):
            raise ValueError("DATABASE_URL: the demo uses its own demo.db; leave it out")
        if "database_url" not in self.model_fields_set:
            self.database_url = DEMO_DATABASE
        if "key_file" not in self.model_fields_set:
            self.key_file = DEMO_KEY
        return self


def read_settings() -> Settings:
    """Raises WrongSetting, whose message is one line that names the setting."""
    try:
        return Settings()
    except ValidationError as error:
        raise WrongSetting(_one_line(error)) from None


def _is_demo_file(url: str) -> bool:
    return url.startswith("sqlite:///") and Path(url).name == "demo.db"


def _one_line(error: ValidationError) -> str:
    first = error.errors(include_input=False, include_url=False)[0]
    reason = first["msg"].removeprefix("Value error, ")
    if not first["loc"]:
        return reason
    name = str(first["loc"][0]).upper()
    return f"{name}: {reason}"
