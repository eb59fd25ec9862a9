/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "pd-supervision-text.h"

G_BEGIN_DECLS

GtkWidget *pd_agreement_text_new (PdSupervisionText which,
                                  GtkTextBuffer    *buffer);

G_END_DECLS
