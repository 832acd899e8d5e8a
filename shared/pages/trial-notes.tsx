import { partnerCatalogue } from '#shared/languages/catalogues/partner-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import { intlValues } from '#shared/languages/intl-values.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from './csrf-field.tsx';
import { Field, type FieldError } from './form-field.tsx';
import { MessageParts } from './message-parts.tsx';
import type { TrialPageProps } from './trial-page-props.ts';

type Props = Pick<TrialPageProps, 'csrf' | 'notes' | 'olderNotesHref' | 'newestNotesHref' | 'addNoteAction' | 'values'>;

/** The partner's own notes on a trial (TR-8), newest first as they are given. */
export function TrialNotes({
  errors,
  language,
  ...props
}: Props & { readonly errors: readonly FieldError[]; readonly language: Language }) {
  const { t, parts } = formatter(partnerCatalogue, language);
  const { dateTime } = intlValues(language);
  return (
    <section className="card" aria-labelledby="notes">
      <h2 id="notes">{t('detail.notes')}</h2>
      <p className="soft">{t('detail.notes-hint')}</p>
      {props.notes.length === 0 ? (
        <p>{t('detail.no-notes')}</p>
      ) : (
        <ul className="items">
          {props.notes.map((note) => (
            <li key={note.id}>
              <p className="soft">
                <MessageParts parts={parts('detail.note-by', { author: note.author, date: dateTime(note.at) })} />
              </p>
              <p className="written" dir="auto">
                {note.text}
              </p>
            </li>
          ))}
        </ul>
      )}
      {(props.olderNotesHref || props.newestNotesHref) && (
        <nav aria-label={t('detail.notes-pages')} className="row">
          {props.newestNotesHref && <a href={props.newestNotesHref}>{t('detail.notes-newest')}</a>}
          {props.olderNotesHref && <a href={props.olderNotesHref}>{t('detail.notes-older')}</a>}
        </nav>
      )}
      {props.addNoteAction && (
        <form method="post" action={props.addNoteAction} noValidate>
          <CsrfField token={props.csrf} />
          <Field name="text" label={t('detail.note')} errors={errors}>
            {(described) => <textarea id="text" name="text" dir="auto" defaultValue={props.values?.text ?? ''} required {...described} />}
          </Field>
          <div className="row full">
            <button type="submit" className="quiet">
              {t('detail.add-note')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
