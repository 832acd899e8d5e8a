import type { AuthorNames } from '#shared/adapters/dynamodb/author-names.ts';
import { iso } from '#shared/domain/calendar.ts';
import { type ContextServiceStore, partnerAt } from '#shared/domain/context-service.ts';
import type { Email } from '#shared/domain/email.ts';
import { type NoteId, noteId, type TrialId, trialId } from '#shared/domain/ids.ts';
import { type ReadTrialsDeps, readTrials } from '#shared/domain/read-trials.ts';
import type { PartnerPerson } from '#shared/domain/session-store.ts';
import { mayBeSetUp } from '#shared/domain/set-up/change-set-up.ts';
import type { Trial } from '#shared/domain/trial.ts';
import { trialAsOf } from '#shared/domain/trial-clock.ts';
import { extendTrial } from '#shared/domain/trial-extension.ts';
import { legal, type TrialMove } from '#shared/domain/trial-moves.ts';
import type { NoteStore, TrialNote } from '#shared/domain/trial-note.ts';
import type { TrialDetails } from '#shared/domain/trial-store.ts';
import type { PageRequest } from '#shared/http/page.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { problemDocument } from '#shared/http/page-problem.ts';
import type { TrialEmailView } from '#shared/pages/trial-email.tsx';
import { renderTrialPage } from '#shared/pages/trial-page.tsx';
import type { TrialPageProps } from '#shared/pages/trial-page-props.ts';
import { viewOfTrial } from '#shared/pages/view-of-trial.ts';
import { actionPaths, listPath, termsPath } from './contract.ts';
import { callerOf, mayWrite } from './partner-request.ts';

export type TrialDetailDeps = ReadTrialsDeps & {
  readonly notes: Pick<NoteStore, 'list'>;
  readonly contextService: Pick<ContextServiceStore, 'read'>;
  readonly authorNames: AuthorNames;
};

type Request = PageRequest<PartnerPerson>;
/** What is said beside the trial as it is now. */
export type Said = Pick<TrialPageProps, 'notice' | 'error' | 'fault' | 'values'>;

/** On one page; the others are reached by links. */
const mostNotes = 50;
/** The note before which a page of older ones begins: an id says nothing to whoever may not see the trial. */
const notesParameter = 'notes-before';
const noteMaximumLength = 2000;
const notices = [
  'created',
  'extended',
  'cancelled',
  'restored',
  'administrator-replaced',
  'e-mail-again',
  'note-added',
  'terms-changed',
] as const;

/** The trial that the address names; undefined for what can be the id of nothing. */
export function trialIdOf({ params }: Request): TrialId | undefined {
  const id = trialId.safeParse(params['trialId']);
  return id.success ? id.data : undefined;
}

export function notFound(request: Request): PageAnswer {
  return problemDocument('not-found', request, request.frame(), request.visitor.person.language);
}

function actionsOf(id: TrialId): (name: keyof typeof actionPaths) => string {
  return (name) => actionPaths[name].replace('{trialId}', id);
}

/** The last e-mail that offered the administrator a way in, and what can be done about it. */
function emailView({ emails, trial, addressSuppressed }: TrialDetails, allowed: (move: TrialMove) => boolean): TrialEmailView | undefined {
  const isWayIn = ({ content, link }: Email) =>
    (content.kind === 'trial-welcome' || content.kind === 'link-renewed') && link?.person.personId === trial.administrator.personId;
  const last = emails.find(isWayIn);
  if (last === undefined) return undefined;
  // A newer one was asked for before this one was sent; that one is what is looked at, once it is among these.
  const state = last.state === 'sending' || last.state === 'superseded' ? 'queued' : last.state;
  const action = actionsOf(trial.id);
  const resend = !addressSuppressed && trial.administrator.signedInAt === undefined && allowed('sendWelcomeAgain');
  return {
    state,
    address: last.to,
    at: last.changedAt,
    ...(resend ? { resendAction: action('sendWelcomeAgain') } : {}),
    ...(addressSuppressed && allowed('sendWelcomeAgain') ? { releaseAction: action('releaseAddress') } : {}),
  };
}

/** Where the trial's services are set up (SS-2); undefined where there is nothing to set up, or no longer. */
export function wizardOf(trial: Trial, now: Date): `/${string}` | undefined {
  return mayBeSetUp({ source: { kind: 'trial', trial } }, now).ok
    ? `/partner/customers/${trial.organisationId}/set-up/${trial.id}`
    : undefined;
}

type Offers = Pick<
  TrialPageProps,
  'addNoteAction' | 'changeTermsHref' | 'setup' | 'extend' | 'cancelAction' | 'restoreAction' | 'replaceAdministratorAction'
>;

/** Only what the rules allow now is offered; a form that has become too late is refused by the same rules. */
function offers(trial: Trial, now: Date, allowed: (move: TrialMove) => boolean): Offers {
  const action = actionsOf(trial.id);
  const extended = allowed('extend') ? extendTrial(trial, now) : undefined;
  const wizard = wizardOf(trial, now);
  const newEnd = extended?.ok ? extended.value.trial.endsAt : undefined;
  return {
    addNoteAction: action('note'),
    ...(allowed('changeTerms') ? { changeTermsHref: termsPath.replace('{trialId}', trial.id) } : {}),
    ...(trial.setUpQuestion === 'open' && wizard !== undefined && allowed('answerSetUpQuestion')
      ? { setup: { kind: 'question', action: action('answerSetUpQuestion') } }
      : wizard === undefined
        ? {}
        : { setup: { kind: 'later', href: wizard } }),
    ...(newEnd === undefined ? {} : { extend: { action: action('extend'), newEnd } }),
    ...(allowed('cancel') ? { cancelAction: action('cancel') } : {}),
    ...(allowed('restore') ? { restoreAction: action('restore') } : {}),
    ...(trial.administrator.signedInAt === undefined && allowed('replaceAdministrator')
      ? { replaceAdministratorAction: action('replaceAdministrator') }
      : {}),
  };
}

/** One trial with its terms, its e-mail, its notes, and what can be done with it. */
export function showTrial(deps: TrialDetailDeps) {
  const reads = readTrials(deps);

  async function read({ visitor }: Request, id: TrialId, olderThan: NoteId | undefined) {
    const caller = callerOf(visitor);
    const [found, noted] = await Promise.all([reads.one(caller, id), deps.notes.list(caller.partnerId, id, mostNotes, olderThan)]);
    if (!found.ok) return undefined;
    const notes: readonly TrialNote[] = noted?.found ?? [];
    const [context, nameOf] = await Promise.all([
      deps.contextService.read(partnerAt(caller, found.value.trial.organisationId), { limit: 1 }),
      deps.authorNames(
        caller.partnerId,
        notes.map(({ author }) => author),
      ),
    ]);
    return {
      details: found.value,
      notes,
      older: noted?.next,
      nameOf,
      contextService: context.ok && context.value.entitlement !== undefined,
    };
  }

  return async (request: Request, status: number, said: Said): Promise<PageAnswer> => {
    const id = trialIdOf(request);
    const olderThan = status === 200 ? noteId.safeParse(request.query[notesParameter]).data : undefined;
    const seen = id === undefined ? undefined : await read(request, id, olderThan);
    if (seen === undefined) return notFound(request);
    const { details, notes, older, nameOf, contextService } = seen;
    const now = deps.now();
    const trial = trialAsOf(details.trial, now);
    const allowed = (move: TrialMove) => mayWrite(request.visitor) && legal(move, trial).ok;
    const notice = notices.find((name) => name === request.query['done']);
    const email = emailView(details, allowed);
    const at = `/partner/trials/${trial.id}` as const;
    const language = request.language(request.visitor.person.language);
    const html = renderTrialPage(
      {
        frame: request.frame(olderThan === undefined ? at : `${at}?${notesParameter}=${olderThan}`),
        listHref: listPath,
        csrf: request.csrf(),
        terms: {
          company: trial.companyName,
          administrator: trial.administrator.email,
          administratorSignedIn: trial.administrator.signedInAt !== undefined,
          country: trial.country,
          language: trial.language,
          durationDays: trial.durationDays,
          contextService,
          trial: viewOfTrial(details.trial, now, details.used),
        },
        ...(email === undefined ? {} : { email }),
        notes: notes.map((note) => ({ id: note.id, text: note.text, author: nameOf(note.author), at: iso(new Date(note.createdAt)) })),
        ...(older === undefined ? {} : { olderNotesHref: `${at}?${notesParameter}=${older}#notes` }),
        ...(olderThan === undefined ? {} : { newestNotesHref: `${at}#notes` }),
        noteMaximumLength,
        ...(mayWrite(request.visitor) ? offers(trial, now, allowed) : {}),
        ...(notice === undefined || status !== 200 ? {} : { notice }),
        ...said,
      },
      language,
    );
    return document(status, language, html);
  };
}
