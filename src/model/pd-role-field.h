/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a role description answers, in the order of reading. */
typedef enum
{
  PD_ROLE_SECTION_GLANCE,
  PD_ROLE_SECTION_PURPOSE,
  PD_ROLE_SECTION_WORK,
  PD_ROLE_SECTION_LIVED_EXPERIENCE,
  PD_ROLE_SECTION_CRITERIA,
  PD_ROLE_SECTION_TRAINING,
  PD_ROLE_SECTION_DISCLOSURE,
  PD_ROLE_SECTION_INFORMATION,
  PD_ROLE_SECTION_BOUNDARIES,
  PD_ROLE_SECTION_SHARED_RISK,
  PD_ROLE_SECTION_SUPERVISION,
  PD_ROLE_SECTION_TEAM,
  PD_ROLE_SECTION_WELLBEING,
  PD_ROLE_SECTION_FUTURE,
  PD_ROLE_N_SECTIONS
} PdRoleSection;

/* What a section is made of. The short ones stand first in each. */
typedef enum
{
  PD_ROLE_TITLE,
  PD_ROLE_KIND,
  PD_ROLE_TEAM,
  PD_ROLE_SITES,
  PD_ROLE_HOURS,
  PD_ROLE_PAID,
  PD_ROLE_CLASSIFICATION,
  PD_ROLE_PAY,
  PD_ROLE_PURPOSE,
  PD_ROLE_IS_NOT,
  PD_ROLE_ACTIVITIES,
  PD_ROLE_DUTIES,
  PD_ROLE_LIVED_ESSENTIAL,
  PD_ROLE_LIVED_OF_WHAT,
  PD_ROLE_LIVED_USE,
  PD_ROLE_SKILLS,
  PD_ROLE_VALUES,
  PD_ROLE_DESIRABLE,
  PD_ROLE_TRAINING_START,
  PD_ROLE_TRAINING_ONGOING,
  PD_ROLE_DISCLOSURE_CHOICE,
  PD_ROLE_DISCLOSURE,
  PD_ROLE_RECORDS,
  PD_ROLE_PASSED_ON,
  PD_ROLE_PASSED_ON_AT_ONCE,
  PD_ROLE_FROM_TEAM,
  PD_ROLE_BETWEEN_PEERS,
  PD_ROLE_LIMITS,
  PD_ROLE_DUAL_RELATIONSHIPS,
  PD_ROLE_LIMITS_HELP,
  PD_ROLE_RISK,
  PD_ROLE_RISK_WITH,
  PD_ROLE_SUPERVISION_DAYS,
  PD_ROLE_SUPERVISION_MINUTES,
  PD_ROLE_CO_SUPERVISION_DAYS,
  PD_ROLE_CO_SUPERVISION_MINUTES,
  PD_ROLE_SUPERVISION_PAID,
  PD_ROLE_SUPERVISION,
  PD_ROLE_CO_SUPERVISION,
  PD_ROLE_DEBRIEFING,
  PD_ROLE_REPORTS_TO,
  PD_ROLE_MEETINGS,
  PD_ROLE_DECISIONS,
  PD_ROLE_ADJUSTMENTS,
  PD_ROLE_WELLBEING,
  PD_ROLE_LEAVE,
  PD_ROLE_REVIEW_ON,
  PD_ROLE_CAREER,
  PD_ROLE_OTHER,
  PD_ROLE_N_FIELDS
} PdRoleField;

/**
 * PdRoleShape:
 * @PD_ROLE_LINE: a few words in one line
 * @PD_ROLE_CHOICE: one of a few values
 * @PD_ROLE_CHOICES: some of a few values
 * @PD_ROLE_NAMES: names of sites
 * @PD_ROLE_HOURS_A_WEEK: minutes a week
 * @PD_ROLE_RHYTHM: days from one time to the next
 * @PD_ROLE_LENGTH: minutes
 * @PD_ROLE_DATE: a day
 * @PD_ROLE_TEXT: paragraphs
 * @PD_ROLE_LIST: items; one that ends in a colon, such as a setting, heads those after it
 *
 * What a field holds. All but the last two are short.
 */
typedef enum
{
  PD_ROLE_LINE,
  PD_ROLE_CHOICE,
  PD_ROLE_CHOICES,
  PD_ROLE_NAMES,
  PD_ROLE_HOURS_A_WEEK,
  PD_ROLE_RHYTHM,
  PD_ROLE_LENGTH,
  PD_ROLE_DATE,
  PD_ROLE_TEXT,
  PD_ROLE_LIST,
} PdRoleShape;

const char *pd_role_section_to_nick (PdRoleSection section);
const char *pd_role_section_to_words (PdRoleSection section);
const char *pd_role_section_get_guidance (PdRoleSection section);
gboolean    pd_role_section_parse (const char    *text,
                                   PdRoleSection *ret_section);
PdRoleField pd_role_section_get_first_field (PdRoleSection section);
PdRoleField pd_role_section_get_main_field (PdRoleSection section);

const char   *pd_role_field_to_nick (PdRoleField field);
const char   *pd_role_field_to_words (PdRoleField field);
const char   *pd_role_field_get_guidance (PdRoleField field);
gboolean      pd_role_field_find_nick (const char  *nick,
                                       PdRoleField *ret_field);
gboolean      pd_role_field_parse (const char  *text,
                                   PdRoleField *ret_field);
PdRoleSection pd_role_field_get_section (PdRoleField field);
PdRoleShape   pd_role_field_get_shape (PdRoleField field);
gboolean      pd_role_field_is_short (PdRoleField field);

G_END_DECLS
