import * as z from 'zod';
import { type JobId, jobId } from '#shared/domain/ids.ts';
import type { Outcome, Receipt } from '#shared/domain/receipt.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { Administrator } from '#shared/domain/session-store.ts';
import type { OrganisationCaller } from '#shared/domain/users/organisation-caller.ts';
import type { FormRequest, PageRequest } from '#shared/http/page.ts';
import { type PageAnswer, seeOther } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import { receiptFor, replayed } from '#shared/http/receipts.ts';

/** The administrator acts on its own organisation, which comes from its session and from nowhere else. */
export function callerOf({ person, organisation, partner }: Administrator): OrganisationCaller {
  return { kind: 'administrator', organisationId: organisation.id, partnerId: partner.id, actor: { kind: 'person', id: person.id } };
}

export function administersAll({ person }: Administrator): boolean {
  return person.role === 'customer_full_administrator';
}

const kept = z.object({ jobId });

/** The receipt of a form by which a job was begun: the form's own token stands for an idempotency key, and a repeat finds the job. */
export function receiptOf(request: FormRequest<Administrator, unknown>, id: JobId | undefined, now: Date): Receipt {
  const { visitor, path, formId, rawFields } = request;
  const answer = { status: 200, ...(id === undefined ? {} : { body: { jobId: id } }) };
  return receiptFor({ partnerId: visitor.partner.id, method: 'POST', path, key: formId, rawBody: rawFields }, answer, now);
}

/** The job that a form has begun, now or when it was sent for the first time. */
export function begunBy({ formId }: FormRequest<Administrator, unknown>, outcome: Outcome<{ readonly id: JobId }>): Result<JobId, Refusal> {
  if (outcome.ok) return ok(outcome.value.id);
  const { error } = outcome;
  return error.code === 'REPLAY' ? ok(kept.parse(replayed(error.answer, formId).body).jobId) : refused(error);
}

/** The job that the address names; undefined for what can be the id of nothing. */
export function jobIdOf({ params }: PageRequest<Administrator>): JobId | undefined {
  const id = jobId.safeParse(params['jobId']);
  return id.success ? id.data : undefined;
}

/** The job that stands in the way, from where the refusal says it is. */
export function jobInTheWay({ location = '' }: Refusal): JobId | undefined {
  const id = jobId.safeParse(location.slice(location.lastIndexOf('/') + 1));
  return id.success ? id.data : undefined;
}

export function notFound(request: PageRequest<Administrator>): PageAnswer {
  return problemDocument('not-found', request, request.frame(), request.visitor.person.language);
}

/** To a task that has just begun: its page is fetched anew by itself until somebody stops that, or the task ends. */
export function toTask(id: JobId, done?: 'running'): PageAnswer {
  return seeOther(`/organisation/tasks/${id}?watch=on${done === undefined ? '' : `&done=${done}`}`);
}
