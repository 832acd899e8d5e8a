import { orderPagesCatalogue } from '#shared/languages/catalogues/order-pages-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { MessageParts } from '#shared/pages/message-parts.tsx';
import { Page, type PageFrame } from '#shared/pages/page.tsx';
import { renderPage } from '#shared/pages/render-page.tsx';

/** What happened when the order was mapped, and what comes next. */
export type MappedOrderProps = {
  readonly frame: PageFrame;
  readonly number: string;
  readonly organisation: string;
  /** Absent for one's own company. */
  readonly partner?: string;
  readonly administrator?: string;
  readonly customerSetsUp: boolean;
  /** Where its services are set up; absent where there is nothing to be set up. */
  readonly setUpHref?: string;
  readonly laterHref: string;
};

export function renderMappedOrderPage(props: MappedOrderProps, language: Language): string {
  const { t, parts } = formatter(orderPagesCatalogue, language);
  const { number, organisation, partner, administrator } = props;
  const title = t('mapped.title');
  return renderPage(
    <Page frame={props.frame} language={language} title={title}>
      <div className="card">
        <h1>{title}</h1>
        <p>
          <MessageParts parts={parts('mapped.explanation', { number, organisation })} />
        </p>
        {partner && (
          <p>
            <MessageParts parts={parts('mapped.of-partner', { partner })} />
          </p>
        )}
        {administrator && (
          <p>
            <MessageParts parts={parts('mapped.administrator', { address: administrator })} />
          </p>
        )}
        {props.customerSetsUp && <p>{t('mapped.by-customer')}</p>}
        {props.setUpHref && (
          <>
            <h2>{t('mapped.next')}</h2>
            <p>{t('mapped.next-explanation')}</p>
            <div className="row full">
              <a className={props.customerSetsUp ? 'button quiet' : 'button'} href={props.setUpHref}>
                {t('mapped.now')}
              </a>
              <a className="button quiet" href={props.laterHref}>
                {t('mapped.later')}
              </a>
            </div>
          </>
        )}
      </div>
    </Page>,
  );
}

/** For whoever sets the services up later (OM-8). */
export type SetUpLaterProps = { readonly frame: PageFrame; readonly number: string; readonly setUpHref: string };

export function renderSetUpLaterPage({ frame, number, setUpHref }: SetUpLaterProps, language: Language): string {
  const { t, parts } = formatter(orderPagesCatalogue, language);
  const title = t('later.title');
  return renderPage(
    <Page frame={frame} language={language} title={title}>
      <div className="card">
        <p className="soft">
          <MessageParts parts={parts('order-page.caption', { number })} />
        </p>
        <h1>{title}</h1>
        <p>{t('later.explanation')}</p>
        <p>
          <a href={setUpHref}>{t('mapped.now')}</a>
        </p>
      </div>
    </Page>,
  );
}
