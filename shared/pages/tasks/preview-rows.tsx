import type { ImportPreview } from '#shared/domain/imports/import-views.ts';
import { serviceId } from '#shared/domain/users/licences.ts';
import { importingCatalogue } from '#shared/languages/catalogues/import-catalogue.ts';
import { trialCatalogue } from '#shared/languages/catalogues/trial-catalogue.ts';
import { userFaultsCatalogue } from '#shared/languages/catalogues/user-faults-catalogue.ts';
import { formatter } from '#shared/languages/formatter.ts';
import type { Language } from '#shared/languages/language.ts';
import { Value } from '../message-parts.tsx';

type Row = ImportPreview['rows'][number];

/** The first rows of a file, as they were understood. */
export function PreviewRows({ preview, language }: { readonly preview: ImportPreview; readonly language: Language }) {
  const { t } = formatter(importingCatalogue, language);
  return (
    <>
      <h2>{t('upload.first-rows')}</h2>
      <ul className="items">
        {preview.rows.map((row) => (
          <PreviewRow key={row.row} row={row} language={language} />
        ))}
      </ul>
    </>
  );
}

function PreviewRow({ row, language }: { readonly row: Row; readonly language: Language }) {
  const { t } = formatter(importingCatalogue, language);
  const faults = formatter(userFaultsCatalogue, language);
  const bad = row.faults.length > 0 || row.verdict === 'refused';
  return (
    <li className="record">
      <div>
        <p>
          <span className="soft">{t('upload.where-row', { row: row.row })}</span>
          <br />
          <Value>{row.email ?? '–'}</Value>
        </p>
        <p className="soft">{servicesText(row, language)}</p>
      </div>
      <div>
        <p>
          <span className={bad ? 'badge revoked' : 'badge active'}>
            {row.verdict ? t(`verdict.${row.verdict}`) : bad ? t('verdict.refused') : t('upload.understood')}
          </span>
        </p>
        {row.faults.map(({ code, field, detail }) => (
          <p key={`${code} ${field}`} className="error">
            {field !== undefined && `${t('upload.where-column', { column: field })}: `}
            {faults.t(`fault.${code}`)}
            {detail !== undefined && (
              <>
                {' '}
                <Value>{detail}</Value>
              </>
            )}
          </p>
        ))}
      </div>
    </li>
  );
}

function servicesText({ services = {} }: Row, language: Language): string {
  const { t } = formatter(importingCatalogue, language);
  const words = formatter(trialCatalogue, language);
  return serviceId.options
    .flatMap((id) => {
      const said = services[id];
      const service = words.t(`service.${id}`);
      return said === undefined ? [] : [said ? t('upload.service-yes', { service }) : t('upload.service-no', { service })];
    })
    .join(' · ');
}
