import { isGiven, readText, readTexts } from '../../../api/input.js';
import { UsageError } from '../../../errors/input.js';
import { ServerError } from '../../../errors/service.js';
import type { CommandContext, Plan, Planner } from '../../../kinds/command.js';
import { findTenant } from '../../../kinds/system.js';
import { fetchRecords } from '../../../service/fetch.js';
import { textAt } from '../../../output/path.js';
import { formatExport, formatExportStream, type ExportForm } from '../../../templates/files/export.js';
import type { JsonObject } from '../../../util/json/value.js';
import { noteOthers } from '../apply/others.js';
import { writeExportFiles } from './write-files.js';

/** `sessiontemplates export`. Its run throws UsageError, FileError, DeclinedError and what the client throws. */
export const planExport: Planner = ({ layout }, context): Plan => {
  const { input } = context;
  const [folder, archive] = [readText(input, 'output_dir'), readText(input, 'archive')];
  if (folder !== undefined && archive !== undefined)
    throw new UsageError('--output-dir and --archive cannot be combined.');
  if (archive !== undefined && !archive.endsWith('.tgz')) {
    throw new UsageError(`The name of an archive ends in .tgz, not ${archive}.`, {
      hint: 'The import script of HPE accepts no other.',
    });
  }
  const isPruned = isGiven(input, 'prune_files');
  if (isPruned && (folder === undefined || readTexts(input, 'names').length > 0)) {
    throw new UsageError(
      '--prune-files works only with --output-dir, and without names: it compares the folder with all templates.',
    );
  }
  const form = (readText(input, 'as') ?? 'yaml') as ExportForm;
  return {
    async run() {
      const client = await context.connect();
      try {
        const templates = await selectTemplates(await fetchRecords(client, 'v2.sessiontemplates.list'), context);
        if (archive !== undefined) {
          const { writeArchive } = await import('./write-archive.js');
          await context.print(await writeArchive(archive, templates, client, context), layout);
        } else if (folder !== undefined) {
          const files = templates.map((record) => ({
            name: textAt(record, 'name'),
            file: [folder, textAt(record, 'tenant'), `${textAt(record, 'name')}.${form}`].filter(Boolean).join('/'),
            content: formatExport(record, form),
          }));
          const { findStaleFiles } = await import('./stale-files.js');
          const paths = files.map(({ file }) => file);
          const stale = isPruned ? await findStaleFiles(paths, context.io) : [];
          await context.print(await writeExportFiles(files, context, stale), layout);
        } else await context.io.stdout.write(formatExportStream(templates, form));
      } finally {
        await client.close();
      }
    },
  };
};

/** The templates that are meant, in the order of their names. Those of other tenants only with `--all-tenants`. */
async function selectTemplates(records: readonly JsonObject[], context: CommandContext): Promise<JsonObject[]> {
  const { input } = context;
  const names = readTexts(input, 'names');
  const tenant = await findTenant(context);
  const isOwn = (record: JsonObject): boolean => textAt(record, 'tenant') === (tenant ?? '');
  const isReached = (record: JsonObject): boolean => isGiven(input, 'all_tenants') || isOwn(record);
  const isMeant = (record: JsonObject): boolean => names.length === 0 || names.includes(textAt(record, 'name'));
  const meant = records.filter((record) => isReached(record) && isMeant(record));
  const found = new Set(meant.map((record) => textAt(record, 'name')));
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) {
    throw new ServerError(404, `There is no session template ${missing.join(', ')}. Nothing was written.`, {
      hint: 'bos v2 sessiontemplates list shows the names.',
    });
  }
  const left = records.filter((record) => !isReached(record) && names.length === 0);
  await noteOthers(
    left.map((record) => `${textAt(record, 'tenant')}/${textAt(record, 'name')}`),
    context,
  );
  const keyOf = (record: JsonObject): string => `${textAt(record, 'tenant')}/${textAt(record, 'name')}`;
  return meant.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
