import type { OpenSandbox } from './open.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that would lead a program past the sandbox: to another configuration, with another login. */
const misleading = ['CRAY_CONFIG', 'CRAY_CREDENTIALS', 'CRAY_CACERT', 'CRAY_INSECURE'];

/** Variables by which programs are told whom to trust: bos and OpenSSL, Python, curl, Node. */
const trusting = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE', 'CURL_CA_BUNDLE', 'NODE_EXTRA_CA_CERTS', 'BOS_SANDBOX_CACERT'];

/** The environment for a program that shall reach the sandbox: `bos`, `cray`, curl with BOS_SANDBOX_URL. */
export function makeEnvironment(
  env: Environment,
  { url, path, authorityFile }: Pick<OpenSandbox, 'url' | 'path' | 'authorityFile'>,
): Environment {
  const { hostname } = new URL(url);
  const direct = [env.no_proxy ?? env.NO_PROXY, hostname.replace(/^\[|\]$/g, '')].filter(Boolean).join(',');
  return {
    ...env,
    ...Object.fromEntries(misleading.map((name) => [name, undefined])),
    ...(authorityFile !== undefined && Object.fromEntries(trusting.map((name) => [name, authorityFile]))),
    no_proxy: direct,
    NO_PROXY: direct,
    CRAY_CONFIG_DIR: path,
    BOS_SANDBOX_URL: url,
  };
}
