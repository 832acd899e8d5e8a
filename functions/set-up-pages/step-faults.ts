import type { z } from 'zod';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { StepId } from '#shared/domain/set-up/steps.ts';
import { hasFaultWords, hasRequiredWords, type StepError } from '#shared/pages/set-up/step-errors.ts';
import type { StepContext } from './step.ts';

/** Where the sites of an answer stand in the wizard: the licences each at its own, all else at the form of one site. */
function siteField(step: StepId, index: string, field: string, { view }: StepContext): string {
  const name = view.meetings?.sites[Number(index)]?.name ?? '';
  return step === 'licences' ? `licences.${name}` : field;
}

/** The field of the form that a field of the answers is. */
export function formField(step: StepId, pointer: string, context: StepContext): string {
  const site = /^\/meetings\/sites\/(\d+)\/(\w+)$/.exec(pointer);
  if (site !== null) return siteField(step, site[1] ?? '', site[2] ?? '', context);
  if (pointer.startsWith('/meetings')) return step === 'licences' ? siteField(step, '0', '', context) : 'name';
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

function errorAt(field: string, code: string): StepError {
  const missing = code === 'required' || code === 'ADDRESS_FIELD_REQUIRED';
  const of = field.startsWith('licences.') ? 'licences' : field;
  if (missing && hasRequiredWords(of)) return { field, code: 'required', of };
  return { field, code: hasFaultWords(code) ? code : 'invalid' };
}

/** What a rule says of the answers, at the fields of the form. */
export function errorsOfRefusal(step: StepId, { code, field, fields }: Refusal, context: StepContext): StepError[] {
  const faults = fields ?? [{ field: field ?? '', code }];
  return faults.map((fault) => errorAt(formField(step, fault.field, context) || firstField[step], fault.code));
}

/** Faults of shape: nothing entered, too much, or something that none of our forms sends. */
export function errorsOfShape(step: StepId, issues: readonly z.core.$ZodIssue[], context: StepContext): StepError[] {
  return issues.map((issue) => {
    const field = formField(step, `/${issue.path.map(String).join('/')}`, context);
    if (issue.code === 'too_big') return { field, code: 'too-long' };
    return errorAt(field, issue.code === 'custom' ? 'invalid' : 'required');
  });
}

/** Where a fault of a step as a whole is told. */
const firstField: Readonly<Record<StepId, string>> = {
  plan: 'contact-center',
  country: 'country',
  platform: 'platform',
  telephony: 'telephony',
  subdomain: 'subdomain',
  'time-zone': 'timeZone',
  sites: 'name',
  licences: 'licences',
  headquarters: 'name',
  address: 'addressLine1',
};
