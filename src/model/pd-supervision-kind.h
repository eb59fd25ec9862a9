/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-day.h"

G_BEGIN_DECLS

typedef enum
{
  PD_SUPERVISION_PRACTICE,
  PD_SUPERVISION_LINE,
  PD_SUPERVISION_CO_SUPERVISION,
  PD_SUPERVISION_EXTERNAL,
  PD_SUPERVISION_CULTURAL,
  PD_SUPERVISION_DEBRIEF,
} PdSupervisionKind;

typedef enum
{
  PD_SUPERVISION_ONE_TO_ONE,
  PD_SUPERVISION_GROUP,
} PdSupervisionForm;

typedef enum
{
  PD_MEETING_FACE_TO_FACE,
  PD_MEETING_PHONE,
  PD_MEETING_VIDEO,
} PdMeetingMode;

const char *pd_supervision_kind_to_nick (PdSupervisionKind kind);
const char *pd_supervision_kind_to_words (PdSupervisionKind kind);
gboolean    pd_supervision_kind_parse (const char        *text,
                                       PdSupervisionKind *ret_kind);
int         pd_supervision_kind_get_usual_days (PdSupervisionKind kind,
                                                PdDay             first_day,
                                                PdDay             day);
int         pd_supervision_kind_get_usual_minutes (PdSupervisionKind kind);
char       *pd_supervision_rhythm_to_words (int days);

const char *pd_supervision_form_to_nick (PdSupervisionForm form);
const char *pd_supervision_form_to_words (PdSupervisionForm form);
gboolean    pd_supervision_form_parse (const char        *text,
                                       PdSupervisionForm *ret_form);

const char *pd_meeting_mode_to_nick (PdMeetingMode mode);
const char *pd_meeting_mode_to_words (PdMeetingMode mode);
gboolean    pd_meeting_mode_parse (const char    *text,
                                   PdMeetingMode *ret_mode);

G_END_DECLS
