import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for the SDK's default credential chain in the bundles: on Lambda credentials come from the environment, and the code for
 * profiles, single sign-on, containers and instances would be a quarter of every bundle.
 */
export const defaultProvider = () => fromEnv();
