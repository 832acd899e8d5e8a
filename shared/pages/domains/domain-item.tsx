import type { DomainView } from '#shared/domain/domains/domain.ts';
import { domainsCatalogue } from '#shared/languages/catalogues/domains-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { CsrfField } from '../csrf-field.tsx';
import { MessageParts, Value } from '../message-parts.tsx';

type Props = { readonly domain: DomainView; readonly action: string; readonly csrf: string; readonly language: Language };

/** The name under which an error of a domain leads to it. */
export const anchorOf = (domain: string): string => `domain-${domain.replaceAll('.', '-')}`;

const badge = { pending: 'waiting', verified: 'active', claimed: 'connected' } as const;

/** One domain with its state, the record that proves it, and what can be done next; what takes away is asked twice. */
export function DomainItem({ domain, action, csrf, language }: Props) {
  const { t, parts } = formatter(domainsCatalogue, language);
  const { domain: name, state, record } = domain;
  const button = (move: 'verify' | 'claim') => (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      {move === 'claim' && <p className="soft">{t('domains.claim-explanation')}</p>}
      <button type="submit" name="move" value={move} className={move === 'claim' ? 'quiet' : undefined}>
        <MessageParts parts={parts(`domains.${move}`, { name })} />
      </button>
    </form>
  );
  const asked = (move: 'release' | 'remove') => (
    <details>
      <summary>
        <MessageParts parts={parts(`domains.${move}`, { name })} />
      </summary>
      <form method="post" action={action}>
        <CsrfField token={csrf} />
        <p>{t(`domains.${move}-warning`)}</p>
        <button type="submit" name="move" value={move} className="quiet">
          {t(`domains.${move}-short`)}
        </button>
      </form>
    </details>
  );
  return (
    <li id={anchorOf(name)}>
      <p>
        <strong>
          <Value>{name}</Value>
        </strong>{' '}
        <span className={`badge ${badge[state]}`}>{t(`domains.${state}`)}</span>
      </p>
      <details open={state === 'pending'}>
        <summary>
          <MessageParts parts={parts('domains.record', { name })} />
        </summary>
        <p>{t('domains.record-explanation')}</p>
        <dl>
          <dt>{t('domains.record-names')}</dt>
          <dd>
            {record.names.map((one) => (
              <div key={one}>
                <code dir="ltr">{one}</code>
              </div>
            ))}
          </dd>
          <dt>{t('domains.record-value')}</dt>
          <dd>
            <code dir="ltr">{record.value}</code>
          </dd>
        </dl>
      </details>
      {state === 'pending' && button('verify')}
      {state === 'verified' && button('claim')}
      {state === 'claimed' && asked('release')}
      {asked('remove')}
    </li>
  );
}
