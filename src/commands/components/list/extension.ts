import type { CommandContext } from '../../../kinds/command.js';
import type { ListExtension } from '../../../kinds/list.js';
import { extendRecords } from '../../../service/record-extension.js';
import { listWords } from '../../../util/words.js';
import { chooseServices, openInquiry } from './inquiry.js';

/** What `--with` adds to the list of nodes. Throws UsageError for a `--service-timeout` that is bad, or stands without it. */
export function planExtension(context: CommandContext): ListExtension {
  const services = chooseServices(context);
  const inquiry = openInquiry(context, services);
  return {
    columns: services.flatMap(({ columns }) => columns),
    note: `${listWords(services.map(({ title }) => title))} ${services.length === 1 ? 'is' : 'are'} asked about its nodes, page by page.`,
    async *extend(answers) {
      const describe = inquiry.begin();
      let number = 0;
      for await (const answer of answers) {
        number += 1;
        yield extendRecords(answer, { idName: 'id', describe, number });
      }
    },
  };
}
