/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-text-block-private.h"

G_BEGIN_DECLS

/**
 * PdType:
 * @size: in points
 * @weight: how bold
 * @grey: 0 is black, 1 is white
 * @space: between paragraphs, in points; none in a table, where lines belong together
 *
 * How letters look. A typesetter knows one by its address, so it outlives the texts.
 */
typedef struct
{
  double      size;
  PangoWeight weight;
  double      grey;
  double      space;
} PdType;

/**
 * PdTypeMarkKind:
 * @PD_TYPE_MARK_STRUCK: struck through: what is gone
 * @PD_TYPE_MARK_NEW: bold and underlined: what has come
 * @PD_TYPE_MARK_STRONG: bold
 * @PD_TYPE_MARK_EMPHASIS: slanted
 *
 * How words stand out, on a printer without colours, too.
 */
typedef enum
{
  PD_TYPE_MARK_STRUCK,
  PD_TYPE_MARK_NEW,
  PD_TYPE_MARK_STRONG,
  PD_TYPE_MARK_EMPHASIS,
} PdTypeMarkKind;

/**
 * PdTypeMark:
 * @start: where the words begin, in bytes
 * @n_bytes: how long they are
 * @kind: how they stand out
 *
 * Words of a text that stand out.
 */
typedef struct
{
  gsize          start;
  gsize          n_bytes;
  PdTypeMarkKind kind;
} PdTypeMark;

/**
 * PdTextSetting:
 * @context: the fonts
 * @first: for the first paragraph
 * @rest: for the paragraphs after it
 * @width: what its lines may take, in points; negative where they are not broken
 * @text: paragraphs with a newline between them
 * @marks: (element-type PdTypeMark) (nullable): words of it that stand out
 * @indent: what further lines of an item stand in, negative, in Pango's units
 *
 * A text, and how it is set in lines. All is borrowed.
 */
typedef struct
{
  PangoContext *context;
  const PdType *first;
  const PdType *rest;
  double        width;
  const char   *text;
  const GArray *marks;
  int           indent;
} PdTextSetting;

PdTextSetting pd_text_setting_make (PangoContext *context,
                                    const PdType *first,
                                    const PdType *rest,
                                    double        width,
                                    const char   *text,
                                    const GArray *marks);
PangoLayout  *pd_text_setting_lay_out_part (const PdTextSetting *self,
                                            gsize                start,
                                            gsize                length);
PdTextBlock  *pd_text_setting_lay_out (const PdTextSetting *self);

G_END_DECLS
