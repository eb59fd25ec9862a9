-- SPDX-License-Identifier: GPL-3.0-or-later
-- Only the tests have this one.
ALTER TABLE site ADD COLUMN phone TEXT NOT NULL DEFAULT '';
