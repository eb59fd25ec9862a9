-- SPDX-License-Identifier: GPL-3.0-or-later
-- Only the tests have this one. Its second half can't be done.
ALTER TABLE site ADD COLUMN phone TEXT NOT NULL DEFAULT '';
CREATE TABLE site (id INTEGER PRIMARY KEY);
