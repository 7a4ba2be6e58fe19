-- A database as the first released schema (0001) left it, dumped by pg_dump. Never made anew: whoever began then still comes from here.
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.check_ins (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    period date NOT NULL,
    done text NOT NULL,
    minutes integer NOT NULL,
    blockers text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    edited_at timestamp with time zone,
    CONSTRAINT ck_check_ins_ck_check_ins_minutes CHECK ((minutes >= 0))
);
CREATE SEQUENCE public.check_ins_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.check_ins_id_seq OWNED BY public.check_ins.id;
CREATE TABLE public.completions (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    milestone character varying(40) NOT NULL,
    link character varying(500),
    done_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.completions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.completions_id_seq OWNED BY public.completions.id;
CREATE TABLE public.deliveries (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    target_id bigint NOT NULL,
    period date NOT NULL,
    due_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    attempts integer NOT NULL,
    lease_until timestamp with time zone,
    owner character varying(40),
    channel_id bigint,
    message_id bigint,
    sent_at timestamp with time zone,
    problem character varying(300),
    CONSTRAINT ck_deliveries_ck_deliveries_state CHECK (((state)::text = ANY ((ARRAY['pending'::character varying, 'sent'::character varying, 'skipped'::character varying, 'failed'::character varying])::text[])))
);
CREATE SEQUENCE public.deliveries_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.deliveries_id_seq OWNED BY public.deliveries.id;
CREATE TABLE public.groups (
    id bigint NOT NULL,
    guild_id bigint NOT NULL,
    name character varying(100) NOT NULL,
    channel_id bigint,
    organiser_id bigint NOT NULL,
    zone character varying(64) NOT NULL,
    weekday smallint NOT NULL,
    minute_of_day smallint NOT NULL,
    pace_months smallint NOT NULL,
    started_on date NOT NULL,
    next_prompt_at timestamp with time zone NOT NULL,
    next_prompt_period date NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT ck_groups_ck_groups_minute_of_day CHECK (((minute_of_day >= 0) AND (minute_of_day <= 1439))),
    CONSTRAINT ck_groups_ck_groups_weekday CHECK (((weekday >= 0) AND (weekday <= 6)))
);
CREATE SEQUENCE public.groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.groups_id_seq OWNED BY public.groups.id;
CREATE TABLE public.members (
    id bigint NOT NULL,
    group_id bigint NOT NULL,
    user_id bigint NOT NULL,
    name character varying(100) NOT NULL,
    zone character varying(64) NOT NULL,
    pace_months smallint NOT NULL,
    started_on date NOT NULL,
    joined_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.members_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.members_id_seq OWNED BY public.members.id;
CREATE TABLE public.notes (
    key character varying(60) NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.points (
    id bigint NOT NULL,
    member_id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    ref character varying(60) NOT NULL,
    points integer NOT NULL,
    earned_at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.points_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.points_id_seq OWNED BY public.points.id;
ALTER TABLE ONLY public.check_ins ALTER COLUMN id SET DEFAULT nextval('public.check_ins_id_seq'::regclass);
ALTER TABLE ONLY public.completions ALTER COLUMN id SET DEFAULT nextval('public.completions_id_seq'::regclass);
ALTER TABLE ONLY public.deliveries ALTER COLUMN id SET DEFAULT nextval('public.deliveries_id_seq'::regclass);
ALTER TABLE ONLY public.groups ALTER COLUMN id SET DEFAULT nextval('public.groups_id_seq'::regclass);
ALTER TABLE ONLY public.members ALTER COLUMN id SET DEFAULT nextval('public.members_id_seq'::regclass);
ALTER TABLE ONLY public.points ALTER COLUMN id SET DEFAULT nextval('public.points_id_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0001');
INSERT INTO public.check_ins VALUES (1, 1, '2026-01-05', 'Set up a workspace', 240, '', '2026-01-11 20:59:59+00', NULL);
INSERT INTO public.check_ins VALUES (2, 1, '2026-01-12', 'NumPy, twice
over', 0, 'Broadcasting', '2026-01-18 08:00:00+00', '2026-01-18 08:03:20.5+00');
INSERT INTO public.check_ins VALUES (3, 2, '2026-01-12', 'Fünf Kapitel 👩‍👩‍👧', 10080, 'CUDA; "drivers"', '2026-01-19 00:30:00+00', NULL);
INSERT INTO public.check_ins VALUES (4, 1, '2026-01-19', 'x', 61, '', '2026-01-25 22:30:00+00', NULL);
INSERT INTO public.check_ins VALUES (8, 6, '2026-02-02', 'पायथन', 90, 'समय', '2026-02-08 18:00:00+00', NULL);
INSERT INTO public.check_ins VALUES (9, 7, '2026-02-02', '\o/ %s {0} $1', 30, '''', '2026-02-08 18:29:59.999999+00', '2026-02-08 18:29:59.999999+00');
INSERT INTO public.completions VALUES (1, 1, 'py-setup', 'https://example.org/nadia/setup', '2026-01-06 19:00:00+00');
INSERT INTO public.completions VALUES (2, 1, 'py-numpy', NULL, '2026-01-18 08:01:00+00');
INSERT INTO public.completions VALUES (3, 2, 'py-setup', 'https://example.org/%7Ezo%C3%AB?a=1&b=2#c', '2026-01-31 23:30:00+00');
INSERT INTO public.completions VALUES (7, 6, 'py-setup', NULL, '2026-02-28 18:31:00+00');
INSERT INTO public.completions VALUES (8, 9, 'py-setup', NULL, '2026-03-01 07:00:00+00');
INSERT INTO public.deliveries VALUES (1, 'weekly-prompt', 1, '2026-01-05', '2026-01-05 08:00:00+00', 'sent', 1, '2026-01-05 08:01:30.1+00', 'e3b0c442', 880000000000000001, 910000000000000001, '2026-01-05 08:00:00.812+00', NULL);
INSERT INTO public.deliveries VALUES (2, 'weekly-prompt', 1, '2026-03-02', '2026-03-02 08:00:00+00', 'pending', 3, '2026-03-02 08:20:00+00', 'e3b0c442', NULL, NULL, NULL, 'Discord answers 503');
INSERT INTO public.deliveries VALUES (3, 'weekly-prompt', 2, '2026-02-23', '2026-03-01 18:29:00+00', 'failed', 8, NULL, NULL, NULL, NULL, NULL, 'the bot may not write in 880000000000000002 ("Missing Permissions")');
INSERT INTO public.deliveries VALUES (4, 'weekly-prompt', 3, '2026-02-23', '2026-02-26 08:00:00+00', 'skipped', 1, NULL, NULL, NULL, NULL, NULL, 'the group has no channel');
INSERT INTO public.groups VALUES (1, 870000000000000001, 'Backend to AI', 880000000000000001, 900000000000000001, 'Europe/Berlin', 0, 540, 6, '2026-01-05', '2026-03-09 08:00:00+00', '2026-03-09', '2026-01-02 17:12:09.431+00');
INSERT INTO public.groups VALUES (2, 870000000000000002, 'सोमवार की मंडली', 880000000000000002, 900000000000000005, 'Asia/Calcutta', 6, 1439, 12, '2026-02-01', '2026-03-08 18:29:00+00', '2026-03-02', '2026-01-30 03:00:00.000001+00');
INSERT INTO public.groups VALUES (3, 870000000000000003, 'No''s "quiet" group', NULL, 900000000000000009, 'US/Pacific-New', 3, 0, 3, '2026-02-26', '2026-03-05 08:00:00+00', '2026-03-02', '2026-02-25 23:59:59.999999+00');
INSERT INTO public.members VALUES (1, 1, 900000000000000001, 'Nadia', 'Europe/Berlin', 6, '2026-01-05', '2026-01-02 17:13:00+00');
INSERT INTO public.members VALUES (2, 1, 900000000000000002, 'Zoë 🎉', 'America/Sao_Paulo', 9, '2026-01-12', '2026-01-12 01:30:00+00');
INSERT INTO public.members VALUES (5, 1, 900000000000000003, 'Robert''); DROP TABLE members;--', 'UTC', 3, '2026-02-02', '2026-02-01 23:30:00+00');
INSERT INTO public.members VALUES (6, 2, 900000000000000005, 'نور', 'Asia/Kathmandu', 12, '2026-02-01', '2026-01-31 18:45:00+00');
INSERT INTO public.members VALUES (7, 2, 900000000000000002, 'Zoë', 'Pacific/Kiritimati', 6, '2026-02-02', '2026-02-01 10:00:00.25+00');
INSERT INTO public.members VALUES (9, 3, 900000000000000009, 'Sam', 'US/Pacific-New', 1, '2026-02-26', '2026-02-26 00:00:00+00');
INSERT INTO public.notes VALUES ('commands', '0f343b0931126a20f133d67c2b018a3b');
INSERT INTO public.notes VALUES ('a note', 'of more
than one line; with "quotes"');
INSERT INTO public.points VALUES (1, 1, 'check-in', '2026-W02', 10, '2026-01-11 20:59:59+00');
INSERT INTO public.points VALUES (2, 1, 'milestone', 'py-setup', 20, '2026-01-06 19:00:00+00');
INSERT INTO public.points VALUES (3, 1, 'check-in', '2026-W03', 10, '2026-01-18 08:00:00+00');
INSERT INTO public.points VALUES (4, 1, 'streak', '2026-W03', 2, '2026-01-18 08:00:00+00');
INSERT INTO public.points VALUES (5, 1, 'milestone', 'py-numpy', 40, '2026-01-18 08:01:00+00');
INSERT INTO public.points VALUES (6, 2, 'check-in', '2026-W03', 10, '2026-01-19 00:30:00+00');
INSERT INTO public.points VALUES (7, 1, 'check-in', '2026-W04', 10, '2026-01-25 22:30:00+00');
INSERT INTO public.points VALUES (8, 1, 'streak', '2026-W04', 4, '2026-01-25 23:30:00+00');
INSERT INTO public.points VALUES (9, 2, 'milestone', 'py-setup', 20, '2026-01-31 23:30:00+00');
INSERT INTO public.points VALUES (12, 6, 'check-in', '2026-W06', 10, '2026-02-08 18:00:00+00');
INSERT INTO public.points VALUES (13, 7, 'check-in', '2026-W06', 10, '2026-02-08 18:29:59.999999+00');
INSERT INTO public.points VALUES (14, 6, 'milestone', 'py-setup', 20, '2026-02-28 18:31:00+00');
INSERT INTO public.points VALUES (15, 9, 'milestone', 'py-setup', 20, '2026-03-01 07:00:00+00');
SELECT pg_catalog.setval('public.check_ins_id_seq', 9, true);
SELECT pg_catalog.setval('public.completions_id_seq', 8, true);
SELECT pg_catalog.setval('public.deliveries_id_seq', 4, true);
SELECT pg_catalog.setval('public.groups_id_seq', 3, true);
SELECT pg_catalog.setval('public.members_id_seq', 9, true);
SELECT pg_catalog.setval('public.points_id_seq', 15, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT pk_check_ins PRIMARY KEY (id);
ALTER TABLE ONLY public.completions
    ADD CONSTRAINT pk_completions PRIMARY KEY (id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT pk_deliveries PRIMARY KEY (id);
ALTER TABLE ONLY public.groups
    ADD CONSTRAINT pk_groups PRIMARY KEY (id);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT pk_members PRIMARY KEY (id);
ALTER TABLE ONLY public.notes
    ADD CONSTRAINT pk_notes PRIMARY KEY (key);
ALTER TABLE ONLY public.points
    ADD CONSTRAINT pk_points PRIMARY KEY (id);
ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT uq_check_ins_member_id_period UNIQUE (member_id, period);
ALTER TABLE ONLY public.completions
    ADD CONSTRAINT uq_completions_member_id_milestone UNIQUE (member_id, milestone);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT uq_deliveries_kind_target_id_period UNIQUE (kind, target_id, period);
ALTER TABLE ONLY public.groups
    ADD CONSTRAINT uq_groups_guild_id_name UNIQUE (guild_id, name);
ALTER TABLE ONLY public.members
    ADD CONSTRAINT uq_members_group_id_user_id UNIQUE (group_id, user_id);
ALTER TABLE ONLY public.points
    ADD CONSTRAINT uq_points_member_id_kind_ref UNIQUE (member_id, kind, ref);
CREATE INDEX ix_check_ins_period ON public.check_ins USING btree (period);
CREATE INDEX ix_deliveries_waiting ON public.deliveries USING btree (due_at) WHERE ((state)::text = 'pending'::text);
CREATE INDEX ix_groups_next_prompt_at ON public.groups USING btree (next_prompt_at);
ALTER TABLE ONLY public.check_ins
    ADD CONSTRAINT fk_check_ins_member_id FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.completions
    ADD CONSTRAINT fk_completions_member_id FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.members
    ADD CONSTRAINT fk_members_group_id FOREIGN KEY (group_id) REFERENCES public.groups(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.points
    ADD CONSTRAINT fk_points_member_id FOREIGN KEY (member_id) REFERENCES public.members(id) ON DELETE CASCADE;
