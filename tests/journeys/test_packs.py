"""An organiser brings a curriculum of their own, looks before they leap, and goes back."""

from __future__ import annotations

from bot.packs import read_files
from bot.ui.packs import PackButton
from tests.journeys.shown import text_of
from tests.journeys.town import Someone, Town
from tests.packs import SMALL_PACK, zipped

FILES = read_files(SMALL_PACK)


def ours() -> dict[str, str]:
    """Our pack with another name, one milestone called anew and one under another slug."""
    files = {name: text.replace("py-idioms", "py-style") for name, text in FILES.items()}
    files["pack.toml"] = files["pack.toml"].replace('title = "Backend to AI, in Short"', 'title = "Mornings path"')
    return files


async def uploads(someone: Someone, data: bytes, name: str = "mine.zip") -> Someone:
    return await someone.runs("pack upload", file=(name, data))


async def test_a_pack_is_looked_at_used_and_taken_back(town: Town, ana: Someone) -> None:
    await ana.finishes(2)
    nadia = await uploads(town.organiser, zipped({f"mine/{name}": text for name, text in ours().items()}))
    assert nadia.alone
    assert "10 milestones in 5 steps" in nadia.reads
    assert "9 of its milestones are ones of today's" in nadia.reads
    assert "1 milestone of today is not in it" in nadia.reads
    assert "1 mark on them stays" in nadia.reads
    assert "Use it" in nadia.buttons
    await ana.runs("progress")
    assert "2 of 10" in ana.reads
    await nadia.clicks("Use it")
    assert "**Curriculum** was the one I came with" in nadia.reads
    await ana.runs("progress")
    assert "1 of 10" in ana.reads
    await nadia.runs("setup")
    assert "**Curriculum**" in nadia.reads
    await (await nadia.clicks("History")).clicks("Take back")
    await ana.runs("progress")
    assert "2 of 10" in ana.reads


async def test_what_is_downloaded_can_be_uploaded(town: Town) -> None:
    nadia = await town.organiser.runs("pack download")
    assert {name: content.decode() for name, content in (await nadia.files()).items()} == FILES
    assert nadia.seen is not None
    (attachment,) = nadia.seen.attachments
    await uploads(nadia, await attachment.read())
    assert "10 of its milestones are ones of today's" in nadia.reads
    await nadia.clicks("Use it")
    assert await (await nadia.runs("pack download")).files()


async def test_one_toml_file_holds_a_whole_pack(town: Town) -> None:
    text = "\n".join(ours().values())
    nadia = await uploads(town.organiser, text.encode("utf-8-sig"), "mine.toml")
    assert "Use it" in nadia.buttons
    await uploads(nadia, text.replace("py-setup", "Py Setup").encode(), "mine.toml")
    assert "I cannot take this pack yet" in nadia.reads
    assert "mine.toml, milestones" in nadia.reads
    assert "lower-case letters, digits and single hyphens" in nadia.reads


async def test_every_mistake_is_told_ten_in_the_message_and_all_in_a_file(town: Town) -> None:
    files = ours() | {"milestones.toml": ours()["milestones.toml"].replace("hours = ", "hours = 9")}
    async with town.nothing_changing():
        nadia = await uploads(town.organiser, zipped(files))
    assert nadia.reads.count("milestones.toml, milestones") == 10
    (told,) = (await nadia.files()).values()
    assert told.decode().count("milestones.toml, milestones") > 10


async def test_packs_are_chosen_from_the_panel_and_discarded(town: Town) -> None:
    nadia = await uploads(town.organiser, zipped(ours()))
    title = "Mornings path"
    await nadia.goes("setup", "Curriculum", title, "Use it")
    await nadia.goes("pack use", f"{title} (now)")
    assert "This group goes by it now" in nadia.reads
    assert nadia.buttons == ["Other packs"]
    await nadia.clicks("Other packs")
    await nadia.picks("Backend to AI, in Short")
    await nadia.clicks("Use it")
    await nadia.goes("pack use", title)
    older = nadia.seen
    await nadia.goes("pack use", title, "Discard it")
    assert "is gone" in nadia.reads
    await nadia.clicks("Use it", on=older)
    assert nadia.was_told("I no longer have that pack")
    await nadia.goes("setup", "History", "Take back")
    assert nadia.was_told("I no longer have that pack")


async def test_the_next_prompt_and_the_faq_come_from_the_new_pack(town: Town, ana: Someone) -> None:
    files = ours()
    files["milestones.toml"] = files["milestones.toml"].replace(
        'title = "Set up a Python workspace you trust"', 'title = "Warm up"', 1
    )
    nadia = await uploads(town.organiser, zipped(files))
    await nadia.clicks("Use it")
    await nadia.goes("setup", "Post now")
    await town.ticks()
    assert "Warm up" in text_of(town.posts[-1])
    assert "Warm up" in (await ana.runs("next")).reads


async def test_a_pack_of_another_server_is_not_ours(town: Town) -> None:
    await uploads(town.organiser, zipped(ours()))
    rosa = town.env.create_user("rosa")
    rosas = town.env.create_guild("Rosa's server", owner=rosa)
    channel = rosas.create_text_channel("study")
    with town.being_in(channel):
        owner = Someone(town, rosas.add_member(rosa))
        await owner.runs("setup", timezone="UTC")
        forged = await town.posts_itself(PackButton(2, 0, 1, "use"))
        await owner.clicks("Use it", on=forged)
        assert owner.was_told("I no longer have that pack")


async def test_a_server_keeps_twenty(town: Town) -> None:
    for number in range(20):
        files = ours() | {"glossary.toml": ours()["glossary.toml"] + f"\n# {number}\n"}
        await uploads(town.organiser, zipped(files))
    await uploads(town.organiser, zipped(files))
    assert "Use it" in town.organiser.buttons
    await uploads(town.organiser, zipped(ours()))
    assert town.organiser.was_told("keeps 20 packs already")
