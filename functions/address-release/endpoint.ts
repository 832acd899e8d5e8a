import { type AddressRelease, type ReleaseAddressDeps, releaseAddress } from '#shared/domain/suppression-release.ts';
import { answering, endpoint } from '#shared/http/endpoint.ts';
import { releaseAddressRoute } from './contract.ts';

export function endpoints(deps: ReleaseAddressDeps) {
  const release = releaseAddress(deps);
  return [
    endpoint(releaseAddressRoute, async ({ caller, params, requestId, receipt }) =>
      answering(await release(caller, params.trialId, requestId, (value) => receipt(released(value))), released),
    ),
  ];
}

function released({ trialId, address, event, welcome }: AddressRelease) {
  return {
    status: 200,
    body: { trialId, administratorEmail: address, releasedAt: event.at, welcomeEmailId: welcome?.email.id },
  };
}
