/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault"

#include "config.h"

#include "pd-vault-writer-private.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

/* The one thread that writes changes, in the order in which they were handed over. What
 * else has to come between two changes has its place in the same queue.
 *
 * A change stands on those before it. So when one can't be saved, those handed over
 * after it are not saved either, up to the moment when the owner has learnt of the
 * failure: until then the owner goes on from a state that is not in the file. What was
 * handed over between two such moments is a round; a failure ends the round that it
 * happened in, and with the owner's learning of it the next one begins.
 *
 * The queue is all that both threads touch. Each job goes from one to the other, and
 * what the thread changes is read by the owner only after a job came back. */

struct _PdVaultWriter
{
  /* owned */
  GThread     *thread;
  GAsyncQueue *jobs;
  GAsyncQueue *replies;

  /* borrowed */
  gpointer target;

  /* state of the owner */
  PdVaultWriteFunc write;
  guint64          round;

  /* state of the thread */
  guint64 failed_round;
  GError *failure;
};

typedef enum
{
  JOB_APPEND,
  JOB_RUN,
  JOB_CLOSE,
  JOB_WAIT,
  JOB_END,
} JobKind;

typedef struct
{
  JobKind        kind;
  guint64        round;
  PdVaultRecord *record;
  PdVaultRunFunc run;
  gpointer       data;
  int            fd;
  GTask         *task;
  GError        *error;
} Job;

static Job *
new_job (PdVaultWriter *self,
         JobKind        kind)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->round = self->round;

  return job;
}

static void
free_job (Job *job)
{
  g_clear_pointer (&job->record, pd_vault_record_free);
  g_clear_object (&job->task);
  g_clear_error (&job->error);
  g_free (job);
}

static gboolean
deliver_cb (gpointer user_data)
{
  Job *job = user_data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_boolean (job->task, TRUE);
  free_job (job);

  return G_SOURCE_REMOVE;
}

/* The job goes to the owner's main context whole: if this thread kept a reference to the
 * task, it might drop the vault's last one, and the vault waits for this thread. */
static void
deliver (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_callback (source, deliver_cb, job, NULL);
  g_source_attach (source, g_task_get_context (job->task));
}

/* The first failure is told as it is, what was not even tried as a consequence of it. */
static void
refuse (PdVaultWriter *self,
        Job           *job)
{
  job->error = g_error_copy (self->failure);
  if (job->kind == JOB_APPEND)
    /* Translators: what follows is why the earlier change could not be saved. */
    g_prefix_error (&job->error, _ ("This change was not saved, as one before it was not: "));
}

static void
append (PdVaultWriter *self,
        Job           *job)
{
  GCancellable *cancellable = job->task != NULL ? g_task_get_cancellable (job->task) : NULL;

  if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error) &&
      self->write (self->target, job->record, &job->error))
    return;

  self->failed_round = job->round;
  g_clear_error (&self->failure);
  self->failure = g_error_copy (job->error);
}

static void
work (PdVaultWriter *self,
      Job           *job)
{
  if (job->kind == JOB_CLOSE)
    close (job->fd);
  else if (job->round == self->failed_round)
    refuse (self, job);
  else if (job->kind == JOB_APPEND)
    append (self, job);
  else if (job->kind == JOB_RUN)
    job->run (self->target, job->data, &job->error);
}

static gpointer
work_to_the_end (gpointer data)
{
  PdVaultWriter *self = data;

  while (TRUE)
    {
      Job *job = g_async_queue_pop (self->jobs);

      if (job->kind == JOB_END)
        {
          free_job (job);
          return NULL;
        }
      work (self, job);
      if (job->task != NULL)
        deliver (job);
      else if (job->kind == JOB_CLOSE)
        free_job (job);
      else
        g_async_queue_push (self->replies, job);
    }
}

/**
 * pd_vault_writer_new:
 * @write: writes one record; called in the writing thread, or in the owner's while
 *   there is none
 * @target: for @write; must outlive the writer
 *
 * Returns: (transfer full): a writer, whose thread begins with the first record that
 *   nobody waits for
 */
PdVaultWriter *
pd_vault_writer_new (PdVaultWriteFunc write,
                     gpointer         target)
{
  PdVaultWriter *self = g_new0 (PdVaultWriter, 1);

  self->jobs = g_async_queue_new ();
  self->replies = g_async_queue_new ();
  self->write = write;
  self->target = target;
  self->round = 1;

  return self;
}

/** pd_vault_writer_free: Writes what was handed over, and ends the thread. */
void
pd_vault_writer_free (PdVaultWriter *self)
{
  if (self->thread != NULL)
    {
      g_async_queue_push (self->jobs, new_job (self, JOB_END));
      g_thread_join (self->thread);
    }
  g_async_queue_unref (self->jobs);
  g_async_queue_unref (self->replies);
  g_clear_error (&self->failure);
  g_free (self);
}

/* Has @job done, after all that was handed over before. Where nothing ever was, there is
 * no thread, and the caller, who would only wait, does the work. */
static gboolean
do_and_wait (PdVaultWriter *self,
             Job           *job,
             GError       **error)
{
  gboolean is_done;

  if (self->thread != NULL)
    {
      g_async_queue_push (self->jobs, job);
      job = g_async_queue_pop (self->replies);
    }
  else
    work (self, job);

  is_done = job->error == NULL;
  if (!is_done)
    g_propagate_error (error, g_steal_pointer (&job->error));
  free_job (job);

  return is_done;
}

/**
 * pd_vault_writer_append:
 * @self: a writer
 * @record: with its sequence
 * @error: return location; the caller has learnt of the failure, and a new round begins
 *
 * Waits until @record, and all before it, is on the disk.
 *
 * Returns: whether it is
 */
gboolean
pd_vault_writer_append (PdVaultWriter *self,
                        PdVaultRecord *record,
                        GError       **error)
{
  Job *job = new_job (self, JOB_APPEND);

  job->record = pd_vault_record_copy (record);
  if (do_and_wait (self, job, error))
    return TRUE;

  self->round++;

  return FALSE;
}

static void
free_round (gpointer round)
{
  g_free (round);
}

/* Does not wait; @task is told, where there is one. */
static void
hand_over (PdVaultWriter *self,
           Job           *job,
           GTask         *task)
{
  g_set_object (&job->task, task);
  if (self->thread == NULL)
    self->thread = g_thread_new ("pd-vault-writer", work_to_the_end, self);
  g_async_queue_push (self->jobs, job);
}

/**
 * pd_vault_writer_push:
 * @self: a writer
 * @record: with its sequence
 * @task: returns %TRUE when the record is on the disk
 *
 * Hands @record over without waiting. Whoever finishes @task with an error calls
 * [func@vault_writer_acknowledge].
 */
void
pd_vault_writer_push (PdVaultWriter *self,
                      PdVaultRecord *record,
                      GTask         *task)
{
  Job *job = new_job (self, JOB_APPEND);

  job->record = pd_vault_record_copy (record);
  g_task_set_task_data (task, g_memdup2 (&self->round, sizeof self->round), free_round);
  hand_over (self, job, task);
}

/**
 * pd_vault_writer_run:
 * @self: a writer
 * @run: called in the writing thread, between what was handed over before and after
 * @data: for @run
 * @task: returns %TRUE when @run has
 *
 * Does not wait. That @run fails is no reason for what is handed over after it to fail;
 * that something before it failed is a reason for it.
 */
void
pd_vault_writer_run (PdVaultWriter *self,
                     PdVaultRunFunc run,
                     gpointer       data,
                     GTask         *task)
{
  Job *job = new_job (self, JOB_RUN);

  job->run = run;
  job->data = data;
  hand_over (self, job, task);
}

/**
 * pd_vault_writer_close:
 * @self: a writer
 * @fd: a file that is read and written no more
 *
 * Does not wait: a file without a name gives its room on the disk back when it is closed,
 * and a large one takes its time over that.
 */
void
pd_vault_writer_close (PdVaultWriter *self,
                       int            fd)
{
  Job *job = new_job (self, JOB_CLOSE);

  job->fd = fd;
  hand_over (self, job, NULL);
}

/**
 * pd_vault_writer_flush:
 * @self: a writer
 * @error: return location: why something that was handed over was not saved; the caller
 *   has learnt of it, and a new round begins
 *
 * Waits until all that was handed over is on the disk.
 *
 * Returns: whether it is
 */
gboolean
pd_vault_writer_flush (PdVaultWriter *self,
                       GError       **error)
{
  if (do_and_wait (self, new_job (self, JOB_WAIT), error))
    return TRUE;

  self->round++;

  return FALSE;
}

/**
 * pd_vault_writer_drain:
 * @self: a writer
 *
 * Waits until nothing is left to be written. Does not count as having learnt of a
 * failure.
 */
void
pd_vault_writer_drain (PdVaultWriter *self)
{
  do_and_wait (self, new_job (self, JOB_WAIT), NULL);
}

/**
 * pd_vault_writer_acknowledge:
 * @self: a writer
 * @task: one that has failed
 *
 * Returns: whether this is how the owner has learnt of the failure, so that a new round
 *   begins; %FALSE if it knew already
 */
gboolean
pd_vault_writer_acknowledge (PdVaultWriter *self,
                             GTask         *task)
{
  const guint64 *round = g_task_get_task_data (task);

  if (round == NULL || *round != self->round)
    return FALSE;

  self->round++;

  return TRUE;
}
