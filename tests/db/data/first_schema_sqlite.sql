-- A database as the first released schema (0001) left it, dumped by SQLite. Never made anew: whoever began then still comes from here.
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE check_ins (
	id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	period DATE NOT NULL, 
	done TEXT NOT NULL, 
	minutes INTEGER NOT NULL, 
	blockers TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	edited_at DATETIME, 
	CONSTRAINT pk_check_ins PRIMARY KEY (id), 
	CONSTRAINT ck_check_ins_ck_check_ins_minutes CHECK (minutes >= 0), 
	CONSTRAINT fk_check_ins_member_id FOREIGN KEY(member_id) REFERENCES members (id) ON DELETE CASCADE, 
	CONSTRAINT uq_check_ins_member_id_period UNIQUE (member_id, period)
);
INSERT INTO "check_ins" VALUES(1,1,'2026-01-05','Set up a workspace',240,'','2026-01-11 20:59:59.000000',NULL);
INSERT INTO "check_ins" VALUES(2,1,'2026-01-12','NumPy, twice
over',0,'Broadcasting','2026-01-18 08:00:00.000000','2026-01-18 08:03:20.500000');
INSERT INTO "check_ins" VALUES(3,2,'2026-01-12','Fünf Kapitel 👩‍👩‍👧',10080,'CUDA; "drivers"','2026-01-19 00:30:00.000000',NULL);
INSERT INTO "check_ins" VALUES(4,1,'2026-01-19','x',61,'','2026-01-25 22:30:00.000000',NULL);
INSERT INTO "check_ins" VALUES(8,6,'2026-02-02','पायथन',90,'समय','2026-02-08 18:00:00.000000',NULL);
INSERT INTO "check_ins" VALUES(9,7,'2026-02-02','\o/ %s {0} $1',30,'''','2026-02-08 18:29:59.999999','2026-02-08 18:29:59.999999');
CREATE TABLE completions (
	id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	milestone VARCHAR(40) NOT NULL, 
	link VARCHAR(500), 
	done_at DATETIME NOT NULL, 
	CONSTRAINT pk_completions PRIMARY KEY (id), 
	CONSTRAINT fk_completions_member_id FOREIGN KEY(member_id) REFERENCES members (id) ON DELETE CASCADE, 
	CONSTRAINT uq_completions_member_id_milestone UNIQUE (member_id, milestone)
);
INSERT INTO "completions" VALUES(1,1,'py-setup','https://example.org/nadia/setup','2026-01-06 19:00:00.000000');
INSERT INTO "completions" VALUES(2,1,'py-numpy',NULL,'2026-01-18 08:01:00.000000');
INSERT INTO "completions" VALUES(3,2,'py-setup','https://example.org/%7Ezo%C3%AB?a=1&b=2#c','2026-01-31 23:30:00.000000');
INSERT INTO "completions" VALUES(7,6,'py-setup',NULL,'2026-02-28 18:31:00.000000');
INSERT INTO "completions" VALUES(8,9,'py-setup',NULL,'2026-03-01 07:00:00.000000');
CREATE TABLE deliveries (
	id INTEGER NOT NULL, 
	kind VARCHAR(30) NOT NULL, 
	target_id BIGINT NOT NULL, 
	period DATE NOT NULL, 
	due_at DATETIME NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	attempts INTEGER NOT NULL, 
	lease_until DATETIME, 
	owner VARCHAR(40), 
	channel_id BIGINT, 
	message_id BIGINT, 
	sent_at DATETIME, 
	problem VARCHAR(300), 
	CONSTRAINT pk_deliveries PRIMARY KEY (id), 
	CONSTRAINT ck_deliveries_ck_deliveries_state CHECK (state IN ('pending', 'sent', 'skipped', 'failed')), 
	CONSTRAINT uq_deliveries_kind_target_id_period UNIQUE (kind, target_id, period)
);
INSERT INTO "deliveries" VALUES(1,'weekly-prompt',1,'2026-01-05','2026-01-05 08:00:00.000000','sent',1,'2026-01-05 08:01:30.100000','e3b0c442',880000000000000001,910000000000000001,'2026-01-05 08:00:00.812000',NULL);
INSERT INTO "deliveries" VALUES(2,'weekly-prompt',1,'2026-03-02','2026-03-02 08:00:00.000000','pending',3,'2026-03-02 08:20:00.000000','e3b0c442',NULL,NULL,NULL,'Discord answers 503');
INSERT INTO "deliveries" VALUES(3,'weekly-prompt',2,'2026-02-23','2026-03-01 18:29:00.000000','failed',8,NULL,NULL,NULL,NULL,NULL,'the bot may not write in 880000000000000002 ("Missing Permissions")');
INSERT INTO "deliveries" VALUES(4,'weekly-prompt',3,'2026-02-23','2026-02-26 08:00:00.000000','skipped',1,NULL,NULL,NULL,NULL,NULL,'the group has no channel');
CREATE TABLE groups (
	id INTEGER NOT NULL, 
	guild_id BIGINT NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	channel_id BIGINT, 
	organiser_id BIGINT NOT NULL, 
	zone VARCHAR(64) NOT NULL, 
	weekday SMALLINT NOT NULL, 
	minute_of_day SMALLINT NOT NULL, 
	pace_months SMALLINT NOT NULL, 
	started_on DATE NOT NULL, 
	next_prompt_at DATETIME NOT NULL, 
	next_prompt_period DATE NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_groups PRIMARY KEY (id), 
	CONSTRAINT ck_groups_ck_groups_minute_of_day CHECK (minute_of_day BETWEEN 0 AND 1439), 
	CONSTRAINT ck_groups_ck_groups_weekday CHECK (weekday BETWEEN 0 AND 6), 
	CONSTRAINT uq_groups_guild_id_name UNIQUE (guild_id, name)
);
INSERT INTO "groups" VALUES(1,870000000000000001,'Backend to AI',880000000000000001,900000000000000001,'Europe/Berlin',0,540,6,'2026-01-05','2026-03-09 08:00:00.000000','2026-03-09','2026-01-02 17:12:09.431000');
INSERT INTO "groups" VALUES(2,870000000000000002,'सोमवार की मंडली',880000000000000002,900000000000000005,'Asia/Calcutta',6,1439,12,'2026-02-01','2026-03-08 18:29:00.000000','2026-03-02','2026-01-30 03:00:00.000001');
INSERT INTO "groups" VALUES(3,870000000000000003,'No''s "quiet" group',NULL,900000000000000009,'US/Pacific-New',3,0,3,'2026-02-26','2026-03-05 08:00:00.000000','2026-03-02','2026-02-25 23:59:59.999999');
CREATE TABLE members (
	id INTEGER NOT NULL, 
	group_id INTEGER NOT NULL, 
	user_id BIGINT NOT NULL, 
	name VARCHAR(100) NOT NULL, 
	zone VARCHAR(64) NOT NULL, 
	pace_months SMALLINT NOT NULL, 
	started_on DATE NOT NULL, 
	joined_at DATETIME NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (id), 
	CONSTRAINT fk_members_group_id FOREIGN KEY(group_id) REFERENCES groups (id) ON DELETE CASCADE, 
	CONSTRAINT uq_members_group_id_user_id UNIQUE (group_id, user_id)
);
INSERT INTO "members" VALUES(1,1,900000000000000001,'Nadia','Europe/Berlin',6,'2026-01-05','2026-01-02 17:13:00.000000');
INSERT INTO "members" VALUES(2,1,900000000000000002,'Zoë 🎉','America/Sao_Paulo',9,'2026-01-12','2026-01-12 01:30:00.000000');
INSERT INTO "members" VALUES(5,1,900000000000000003,'Robert''); DROP TABLE members;--','UTC',3,'2026-02-02','2026-02-01 23:30:00.000000');
INSERT INTO "members" VALUES(6,2,900000000000000005,'نور','Asia/Kathmandu',12,'2026-02-01','2026-01-31 18:45:00.000000');
INSERT INTO "members" VALUES(7,2,900000000000000002,'Zoë','Pacific/Kiritimati',6,'2026-02-02','2026-02-01 10:00:00.250000');
INSERT INTO "members" VALUES(9,3,900000000000000009,'Sam','US/Pacific-New',1,'2026-02-26','2026-02-26 00:00:00.000000');
CREATE TABLE notes (
	"key" VARCHAR(60) NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_notes PRIMARY KEY ("key")
);
INSERT INTO "notes" VALUES('commands','0f343b0931126a20f133d67c2b018a3b');
INSERT INTO "notes" VALUES('a note','of more
than one line; with "quotes"');
CREATE TABLE points (
	id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	ref VARCHAR(60) NOT NULL, 
	points INTEGER NOT NULL, 
	earned_at DATETIME NOT NULL, 
	CONSTRAINT pk_points PRIMARY KEY (id), 
	CONSTRAINT fk_points_member_id FOREIGN KEY(member_id) REFERENCES members (id) ON DELETE CASCADE, 
	CONSTRAINT uq_points_member_id_kind_ref UNIQUE (member_id, kind, ref)
);
INSERT INTO "points" VALUES(1,1,'check-in','2026-W02',10,'2026-01-11 20:59:59.000000');
INSERT INTO "points" VALUES(2,1,'milestone','py-setup',20,'2026-01-06 19:00:00.000000');
INSERT INTO "points" VALUES(3,1,'check-in','2026-W03',10,'2026-01-18 08:00:00.000000');
INSERT INTO "points" VALUES(4,1,'streak','2026-W03',2,'2026-01-18 08:00:00.000000');
INSERT INTO "points" VALUES(5,1,'milestone','py-numpy',40,'2026-01-18 08:01:00.000000');
INSERT INTO "points" VALUES(6,2,'check-in','2026-W03',10,'2026-01-19 00:30:00.000000');
INSERT INTO "points" VALUES(7,1,'check-in','2026-W04',10,'2026-01-25 22:30:00.000000');
INSERT INTO "points" VALUES(8,1,'streak','2026-W04',4,'2026-01-25 23:30:00.000000');
INSERT INTO "points" VALUES(9,2,'milestone','py-setup',20,'2026-01-31 23:30:00.000000');
INSERT INTO "points" VALUES(12,6,'check-in','2026-W06',10,'2026-02-08 18:00:00.000000');
INSERT INTO "points" VALUES(13,7,'check-in','2026-W06',10,'2026-02-08 18:29:59.999999');
INSERT INTO "points" VALUES(14,6,'milestone','py-setup',20,'2026-02-28 18:31:00.000000');
INSERT INTO "points" VALUES(15,9,'milestone','py-setup',20,'2026-03-01 07:00:00.000000');
CREATE INDEX ix_deliveries_waiting ON deliveries (due_at) WHERE state = 'pending';
CREATE INDEX ix_groups_next_prompt_at ON groups (next_prompt_at);
CREATE INDEX ix_check_ins_period ON check_ins (period);
COMMIT;
