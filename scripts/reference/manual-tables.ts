/** Commands of the manual page, and what they do. */
export const examples: readonly (readonly [string, string])[] = [
  ['bos init --hostname api.example.com', 'Set up a configuration for a system, and log in.'],
  [
    'bos sessions create --template-name compute --operation reboot --limit blue --dry-run',
    'See the request, and send nothing.',
  ],
  ['bos components list --status failed --columns id,session,error', 'Which nodes failed, and why?'],
  ["bos v2 components list --status failed --format json --query '[].id'", 'The same for a script.'],
  ['bos sandbox run --nodes 64 -- ./boot.sh compute', 'Try a script on nodes that are not there.'],
];

/** Environment variables beside those of options. */
export const variables: readonly (readonly [string, string])[] = [
  ['CRAY_CONFIG_DIR', 'The folder that holds .config/cray, in the place of the home folder.'],
  ['BOS_REQUIRE_VERSION', '1: a command without v1 or v2 is an error.'],
  ['BOS_CRAY_FALLBACK', 'Under the name cray: the program that has other modules; else the next cray in PATH.'],
  ['BOS_DEBUG', 'Any text: a fault of the program says where it happened.'],
  ['CI', 'Any text: warn where no version is typed, as in a script.'],
  [
    'SSL_CERT_FILE, REQUESTS_CA_BUNDLE',
    'A PEM file of the certificate authorities to trust, unless --cacert names one.',
  ],
  ['NODE_EXTRA_CA_CERTS', 'A PEM file of more of them.'],
  ['https_proxy, http_proxy, all_proxy', 'The proxy; all but http_proxy may stand in capitals.'],
  ['no_proxy', 'Servers that are reached without it.'],
  ['NO_COLOR, FORCE_COLOR', 'Turn colour off, or on.'],
  ['XDG_CACHE_HOME', 'Where completion keeps names for half a minute; ~/.cache where it is not set.'],
];
