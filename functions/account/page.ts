import type { Member } from '#shared/domain/session-store.ts';
import { contactCenterProfileOf } from '#shared/domain/users/licences.ts';
import { member } from '#shared/http/admission.ts';
import { type PageRequest, type PageRoute, page } from '#shared/http/page.ts';
import { document, type PageAnswer } from '#shared/http/page-answer.ts';
import { type AccountProps, renderAccountPage } from '#shared/pages/account-page.tsx';
import { accountPath } from './contract.ts';

function nameOf({ person }: Member): string | undefined {
  const { displayName, firstName, lastName } = person;
  return displayName ?? (firstName === undefined || lastName === undefined ? undefined : `${firstName} ${lastName}`);
}

function show(request: PageRequest<Member>): PageAnswer {
  const { visitor } = request;
  const { person, organisation } = visitor;
  const language = request.language(person.language);
  const [name, profile] = [nameOf(visitor), contactCenterProfileOf(person)];
  const props: AccountProps = {
    frame: request.frame(accountPath),
    organisation: organisation.companyName,
    address: person.email,
    licences: person.licences ?? [],
    newPasswordHref: '/get-started/renewal',
    ...(name === undefined ? {} : { name }),
    ...(profile === undefined ? {} : { profile }),
    ...(visitor.kind === 'administrator' ? { organisationHref: '/organisation' } : {}),
  };
  return document(200, language, renderAccountPage(props, language));
}

/** The account of whoever is signed in at an organisation. */
export function pages(): PageRoute[] {
  return [page(member, accountPath, async (request) => show(request))];
}
