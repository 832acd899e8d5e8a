import * as z from 'zod';
import { anyone } from '#shared/http/admission.ts';
import { type PageRequest, type PageRoute, page, provenForm } from '#shared/http/page.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { type RemindersProps, renderReminderLinkDeadPage, renderRemindersPage } from '#shared/pages/reminders-page.tsx';
import { type ChangeRemindersDeps, changeReminders, type OpenReminderLink, openReminderLink, type Wish } from './change-reminders.ts';
import { unsubscribePath } from './contract.ts';

type Request = PageRequest<undefined>;

/** What the page's buttons post; and RFC 8058, what a mail provider posts where its own button was pressed. */
const fields = z.union([
  z.strictObject({ wish: z.enum(['stop', 'resume']) }),
  z.object({ 'List-Unsubscribe': z.literal('One-Click') }).transform((): { wish: Wish } => ({ wish: 'stop' })),
]);

function shownPage(request: Request, status: number, opened: OpenReminderLink | undefined, state?: RemindersProps['state']): PageAnswer {
  const frame = request.frame(request.path);
  if (opened === undefined) {
    const language = request.language();
    return document(410, language, renderReminderLinkDeadPage({ frame }, language));
  }
  const language = request.language(opened.link.language);
  const of = opened.about;
  const about =
    of.kind === 'trial'
      ? ({ kind: 'trial', company: of.trial.companyName } as const)
      : ({ kind: 'order', number: of.order.number } as const);
  const html = renderRemindersPage(
    { frame, state: state ?? (opened.stopped ? 'stopped' : 'received'), about, action: request.path },
    language,
  );
  return document(status, language, html);
}

/** The page behind the link in a reminder. The link's token is all the proof there is: a mail provider posts without cookies. */
export function pages(deps: ChangeRemindersDeps): PageRoute[] {
  const open = openReminderLink(deps);
  const change = changeReminders(deps);
  const show = async (request: Request, status: number) => shownPage(request, status, await open(request.params['token'] ?? ''));
  return [
    page(anyone, unsubscribePath, (request) => show(request, 200)),
    provenForm(unsubscribePath, fields, {
      misread: show,
      async submit(request) {
        const { wish } = request.fields;
        const changed = await change(request.params['token'] ?? '', wish, request.requestId);
        return shownPage(request, 200, changed, wish === 'stop' ? 'stopped' : 'resumed');
      },
    }),
  ];
}
