-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a roster is built from and checked against. As in the first schema: every table
-- has an explicit key, nothing cascades.

-- SQLite makes a table of its own for "IN" with more than two words each time that it
-- checks a row. Comparisons one by one save a fifth of the time that a large import takes,
-- so the two tables with the most rows are made anew with them.
--
-- The shifts of one repetition share a series; the number means nothing else.
CREATE TABLE new_shift (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER REFERENCES person (id),
  site_id   INTEGER REFERENCES site (id),
  day       TEXT NOT NULL,
  activity  TEXT NOT NULL,
  note      TEXT NOT NULL,
  is_pinned INTEGER NOT NULL DEFAULT 0,
  series_id INTEGER,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_shift_begins_on_a_day
    CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT an_activity_is_known
    CHECK (activity = 'support' OR activity = 'supervision' OR activity = 'co-supervision' OR
           activity = 'training' OR activity = 'reflection' OR activity = 'admin'),
  CONSTRAINT a_shift_is_pinned_or_not CHECK (is_pinned IN (0, 1)),
  CONSTRAINT a_series_is_positive CHECK (series_id > 0)
) STRICT;

CREATE TABLE new_segment (
  shift_id     INTEGER NOT NULL REFERENCES new_shift (id),
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  PRIMARY KEY (shift_id, position),
  CONSTRAINT a_position_counts_from_0 CHECK (position >= 0),
  CONSTRAINT a_segment_kind_is_known
    CHECK (kind = 'work' OR kind = 'sleepover' OR kind = 'break'),
  CONSTRAINT a_segment_begins_on_its_day_or_after CHECK (start_minute >= 0),
  CONSTRAINT a_segment_ends_after_it_begins CHECK (end_minute > start_minute),
  CONSTRAINT a_segment_ends_within_three_days CHECK (end_minute <= 4320)
) STRICT, WITHOUT ROWID;

INSERT INTO new_shift (id, person_id, site_id, day, activity, note)
  SELECT id, person_id, site_id, day, activity, note FROM shift ORDER BY id;
INSERT INTO new_segment (shift_id, position, kind, start_minute, end_minute)
  SELECT shift_id, position, kind, start_minute, end_minute FROM segment
  ORDER BY shift_id, position;

DROP TABLE segment;
DROP TABLE shift;
ALTER TABLE new_shift RENAME TO shift;
ALTER TABLE new_segment RENAME TO segment;

CREATE INDEX shift_by_day ON shift (day);
CREATE INDEX shift_by_person ON shift (person_id);
CREATE INDEX shift_by_site ON shift (site_id);
CREATE INDEX shift_by_series ON shift (series_id) WHERE series_id IS NOT NULL;

-- Days of the week are bits, Monday the lowest; 0 is every day between from and to.
CREATE TABLE availability (
  id           INTEGER PRIMARY KEY,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  wish         TEXT NOT NULL,
  weekdays     INTEGER NOT NULL,
  from_day     TEXT,
  to_day       TEXT,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_wish_is_known CHECK (wish IN ('yes', 'rather-not', 'no')),
  CONSTRAINT weekdays_fit_a_week CHECK (weekdays BETWEEN 0 AND 127),
  CONSTRAINT it_begins_on_a_day
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_begins_on_its_day CHECK (start_minute BETWEEN 0 AND 1439),
  CONSTRAINT it_ends_after_it_begins
    CHECK (end_minute > start_minute AND end_minute <= 2880)
) STRICT;

CREATE INDEX availability_by_person ON availability (person_id);

-- The kind is for the person and those who plan: the grid and paper say "away".
CREATE TABLE leave (
  id           INTEGER PRIMARY KEY,
  person_id    INTEGER NOT NULL REFERENCES person (id),
  kind         TEXT NOT NULL,
  from_day     TEXT NOT NULL,
  to_day       TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_kind_of_leave_is_known
    CHECK (kind IN ('other', 'annual', 'personal', 'carers', 'compassionate', 'parental',
                    'family-safety', 'study', 'unpaid')),
  CONSTRAINT leave_begins_on_a_day
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT leave_ends_on_a_day
    CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT leave_ends_after_it_begins CHECK (to_day >= from_day AND end_minute > start_minute),
  CONSTRAINT leave_is_within_its_days CHECK (start_minute BETWEEN 0 AND 1439 AND end_minute <= 2880)
) STRICT;

CREATE INDEX leave_by_person ON leave (person_id);

CREATE TABLE training (
  id         INTEGER PRIMARY KEY,
  person_id  INTEGER NOT NULL REFERENCES person (id),
  name       TEXT NOT NULL,
  done_on    TEXT,
  expires_on TEXT,
  is_needed  INTEGER NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT training_has_a_name CHECK (name <> ''),
  CONSTRAINT training_is_done_on_a_day
    CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT training_expires_on_a_day
    CHECK (expires_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT training_is_needed_or_not CHECK (is_needed IN (0, 1))
) STRICT;

CREATE INDEX training_by_person ON training (person_id);

-- What was agreed in writing: weeks are counted from the one that holds the anchor.
CREATE TABLE pattern (
  id        INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_day  TEXT NOT NULL,
  to_day    TEXT,
  anchor    TEXT NOT NULL,
  n_weeks   INTEGER NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_pattern_begins_on_a_day
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT a_pattern_ends_on_a_day
    CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT a_pattern_is_anchored_to_a_day
    CHECK (anchor GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT a_pattern_has_some_weeks CHECK (n_weeks BETWEEN 1 AND 8)
) STRICT;

CREATE INDEX pattern_by_person ON pattern (person_id);

CREATE TABLE pattern_time (
  pattern_id   INTEGER NOT NULL REFERENCES pattern (id),
  position     INTEGER NOT NULL,
  day          INTEGER NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  PRIMARY KEY (pattern_id, position),
  CONSTRAINT a_position_counts_from_0 CHECK (position >= 0),
  CONSTRAINT a_day_of_a_pattern_counts_from_0 CHECK (day BETWEEN 0 AND 55),
  CONSTRAINT a_time_ends_after_it_begins
    CHECK (start_minute BETWEEN 0 AND 1439 AND end_minute > start_minute AND end_minute <= 2880)
) STRICT, WITHOUT ROWID;

-- How many people a site wants. No maximum is NULL.
CREATE TABLE coverage (
  id           INTEGER PRIMARY KEY,
  site_id      INTEGER NOT NULL REFERENCES site (id),
  weekdays     INTEGER NOT NULL,
  from_day     TEXT,
  to_day       TEXT,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  minimum      INTEGER NOT NULL,
  wished       INTEGER NOT NULL,
  maximum      INTEGER,
  may_be_alone INTEGER NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT weekdays_fit_a_week CHECK (weekdays BETWEEN 0 AND 127),
  CONSTRAINT it_begins_on_a_day
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_begins_on_its_day CHECK (start_minute BETWEEN 0 AND 1439),
  CONSTRAINT it_ends_after_it_begins
    CHECK (end_minute > start_minute AND end_minute <= 2880),
  CONSTRAINT wishes_lie_between_minimum_and_maximum
    CHECK (minimum >= 0 AND wished >= minimum AND coalesce (maximum >= wished, TRUE)),
  CONSTRAINT one_may_be_alone_or_not CHECK (may_be_alone IN (0, 1))
) STRICT;

CREATE INDEX coverage_by_site ON coverage (site_id);

-- What settles a finding. It outlives the shift that it was about: it is a record of
-- what was said, and undo brings the shift back under the same id.
CREATE TABLE agreement (
  id          INTEGER PRIMARY KEY,
  person_id   INTEGER NOT NULL REFERENCES person (id),
  rule        TEXT NOT NULL,
  shift_id    INTEGER,
  from_day    TEXT,
  to_day      TEXT,
  how         TEXT NOT NULL,
  agreed_on   TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  note        TEXT NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT an_agreement_is_about_a_rule CHECK (rule <> ''),
  CONSTRAINT it_begins_on_a_day
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT how_it_was_agreed_is_known CHECK (how IN ('in-writing', 'by-message', 'by-word')),
  CONSTRAINT it_was_agreed_on_a_day
    CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX agreement_by_person ON agreement (person_id);
CREATE INDEX agreement_by_recorder ON agreement (recorded_by);

CREATE TABLE override (
  id         INTEGER PRIMARY KEY,
  rule       TEXT NOT NULL,
  shift_id   INTEGER NOT NULL,
  reason     TEXT NOT NULL,
  decided_by INTEGER NOT NULL REFERENCES person (id),
  decided_on TEXT NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT an_override_is_about_a_rule CHECK (rule <> ''),
  CONSTRAINT an_override_has_a_reason CHECK (reason <> ''),
  CONSTRAINT it_was_decided_on_a_day
    CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX override_by_shift ON override (shift_id);
CREATE INDEX override_by_decider ON override (decided_by);

-- Versions of the roster as people were told of them. Nothing here refers to a shift:
-- what was published stays when the shift has gone.
CREATE TABLE publication (
  version      INTEGER PRIMARY KEY,
  published_on TEXT NOT NULL,
  from_day     TEXT NOT NULL,
  to_day       TEXT NOT NULL,
  CONSTRAINT versions_count_from_1 CHECK (version > 0),
  CONSTRAINT it_was_published_on_a_day
    CHECK (published_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_is_of_some_days
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND
           to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND to_day >= from_day)
) STRICT;

CREATE INDEX publication_by_day ON publication (to_day, from_day);

CREATE TABLE published_shift (
  version   INTEGER NOT NULL REFERENCES publication (version),
  shift_id  INTEGER NOT NULL,
  person_id INTEGER,
  site_id   INTEGER,
  day       TEXT NOT NULL,
  activity  TEXT NOT NULL,
  PRIMARY KEY (version, shift_id),
  CONSTRAINT a_shift_begins_on_a_day
    CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE published_segment (
  version      INTEGER NOT NULL,
  shift_id     INTEGER NOT NULL,
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  PRIMARY KEY (version, shift_id, position),
  FOREIGN KEY (version, shift_id) REFERENCES published_shift (version, shift_id),
  CONSTRAINT a_position_counts_from_0 CHECK (position >= 0),
  CONSTRAINT a_segment_kind_is_known
    CHECK (kind = 'work' OR kind = 'sleepover' OR kind = 'break'),
  CONSTRAINT a_segment_ends_after_it_begins CHECK (end_minute > start_minute)
) STRICT, WITHOUT ROWID;

-- What became of a shift; what nobody put down was as planned.
CREATE TABLE worked (
  shift_id    INTEGER PRIMARY KEY REFERENCES shift (id),
  state       TEXT NOT NULL,
  recorded_by INTEGER NOT NULL REFERENCES person (id),
  recorded_on TEXT NOT NULL,
  CONSTRAINT how_it_turned_out_is_known
    CHECK (state IN ('as-planned', 'other-times', 'not-worked')),
  CONSTRAINT it_was_recorded_on_a_day
    CHECK (recorded_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX worked_by_recorder ON worked (recorded_by);

CREATE TABLE worked_segment (
  shift_id     INTEGER NOT NULL REFERENCES worked (shift_id),
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  PRIMARY KEY (shift_id, position),
  CONSTRAINT a_position_counts_from_0 CHECK (position >= 0),
  CONSTRAINT a_segment_kind_is_known CHECK (kind IN ('work', 'sleepover', 'break')),
  CONSTRAINT a_segment_ends_after_it_begins CHECK (end_minute > start_minute)
) STRICT, WITHOUT ROWID;

-- Shifts to be given by a letter.
CREATE TABLE template (
  id       INTEGER PRIMARY KEY,
  letter   TEXT NOT NULL COLLATE NOCASE UNIQUE,
  name     TEXT NOT NULL,
  site_id  INTEGER REFERENCES site (id),
  activity TEXT NOT NULL,
  CONSTRAINT an_id_is_positive CHECK (id > 0),
  CONSTRAINT a_template_has_a_letter CHECK (length (letter) = 1),
  CONSTRAINT a_template_has_a_name CHECK (name <> ''),
  CONSTRAINT an_activity_is_known
    CHECK (activity IN ('support', 'supervision', 'co-supervision', 'training',
                        'reflection', 'admin'))
) STRICT;

CREATE INDEX template_by_site ON template (site_id);

CREATE TABLE template_segment (
  template_id  INTEGER NOT NULL REFERENCES template (id),
  position     INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  start_minute INTEGER NOT NULL,
  end_minute   INTEGER NOT NULL,
  PRIMARY KEY (template_id, position),
  CONSTRAINT a_position_counts_from_0 CHECK (position >= 0),
  CONSTRAINT a_segment_kind_is_known CHECK (kind IN ('work', 'sleepover', 'break')),
  CONSTRAINT a_segment_ends_after_it_begins CHECK (end_minute > start_minute)
) STRICT, WITHOUT ROWID;

-- The service's own rules, over the shipped ones: one of the same id replaces it, and one
-- that is off takes it away. Streams and employments are nicks between commas; empty is
-- all of them.
CREATE TABLE rule (
  id            TEXT PRIMARY KEY NOT NULL,
  is_off        INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  value         INTEGER NOT NULL,
  severity      TEXT NOT NULL,
  settling      TEXT NOT NULL,
  streams       TEXT NOT NULL,
  employments   TEXT NOT NULL,
  source        TEXT NOT NULL,
  set_by        TEXT NOT NULL,
  from_day      TEXT,
  to_day        TEXT,
  by_pay_period INTEGER NOT NULL,
  CONSTRAINT a_rule_has_an_id CHECK (id <> ''),
  CONSTRAINT a_rule_is_off_or_not CHECK (is_off IN (0, 1)),
  CONSTRAINT a_severity_is_known
    CHECK (severity IN ('cannot', 'needs-agreement', 'costs-more', 'heads-up')),
  CONSTRAINT how_it_is_settled_is_known CHECK (settling IN ('nothing', 'agreement', 'reason')),
  CONSTRAINT it_begins_on_a_day
    CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT it_ends_on_a_day
    CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CONSTRAINT its_dates_wait_or_not CHECK (by_pay_period IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_site (
  rule_id TEXT NOT NULL REFERENCES rule (id),
  site_id INTEGER NOT NULL REFERENCES site (id),
  PRIMARY KEY (rule_id, site_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX rule_site_by_site ON rule_site (site_id);
