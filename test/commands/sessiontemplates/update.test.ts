import { expect, test } from 'vitest';
import { makeSystem } from '../../support/system.js';
import { makeTemplate, startTemplateServer } from '../../support/template-server.js';

const id = '9e3c75e1-ac42-42c7-873c-e758048897d6';

/** The body that an update with these options would send, and what is said. */
async function rehearse(options: string): Promise<{ body: unknown; stderr: string; status: number }> {
  const server = await startTemplateServer({ a: makeTemplate({ etag: 'e0' }) });
  const system = await makeSystem(server.url);
  const { stdout, stderr, status } = await system.run(
    `v2 sessiontemplates update a ${options} --dry-run --retries 0`.split(' '),
  );
  const body = /^\{[^]*?^\}/m.exec(stdout)?.[0];
  return { body: body === undefined ? undefined : JSON.parse(body), stderr, status };
}

test('an image goes with the type of the boot set, and the ETag that is not known is told', async () => {
  const { body, stderr } = await rehearse(`--image ${id}`);
  expect(body).toEqual({ boot_sets: { compute: { path: `s3://boot-images/${id}/manifest.json`, type: 's3' } } });
  expect(stderr).toContain(
    'warning: the ETag of the image is not known: an existing one in the boot set stays as it is.\n',
  );
});

test('options of the template and of boot sets go in one request', async () => {
  const { body } = await rehearse('--cfs-configuration new --kernel-parameters quiet --boot-set compute');
  expect(body).toEqual({
    cfs: { configuration: 'new' },
    boot_sets: { compute: { path: 's3://boot-images/1/manifest.json', type: 's3', kernel_parameters: 'quiet' } },
  });
});

test('options of the template alone go without a look at it', async () => {
  expect((await rehearse('--description x')).body).toEqual({ description: 'x' });
});

test('an image that is neither an id nor a path is refused', async () => {
  expect(await rehearse('--image cos-2024')).toEqual({
    body: undefined,
    status: 2,
    stderr:
      "error: Invalid value for '--image': cos-2024 is neither the id of an image nor a path.\n" +
      '  An id is a UUID; a path is like s3://boot-images/ID/manifest.json.\n',
  });
});
