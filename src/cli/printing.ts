import type { CommandContext } from '../kinds/command.js';
import { chooseRendering } from '../kinds/rendering.js';
import { writeNote } from '../kinds/write-note.js';
import type { HttpResponse } from '../http/response.js';
import type { Layout } from '../output/layout.js';
import { renderValue, type RenderOptions } from '../output/render.js';
import type { Output } from '../util/io.js';
import { writeAnswers } from './write-answers.js';

type Printing = Pick<CommandContext, 'print' | 'printAnswer' | 'printAnswers'>;

/** How a command prints its results on stdout. Ages of a value are counted up to `nowMs`, those of an answer by its own clock. */
export function createPrinting(
  context: Pick<CommandContext, 'io' | 'face' | 'globals' | 'connect'>,
  nowMs: () => number,
): Printing {
  const show = async (
    layout: Layout,
    write: (output: Output, options: RenderOptions) => Promise<void>,
    now?: number,
  ): Promise<void> => {
    const notes: string[] = [];
    const tellMore = (): void => void notes.push('There are more rows than these.');
    await write(context.io.stdout, { ...chooseRendering(context, layout, now), tellMore });
    if (context.io.stderr.isTTY) for (const note of notes) await writeNote(context, note);
  };
  const printAnswers: Printing['printAnswers'] = (answers, layout) =>
    show(layout, (output, options) => writeAnswers(answers, output, context.face, options));
  return {
    print: (value, layout = 'record') =>
      show(
        typeof layout === 'string' ? { view: layout } : layout,
        async (output, options) => output.write(await renderValue(value, options)),
        nowMs(),
      ),
    printAnswer: (answer, layout) => printAnswers(only(answer), layout),
    printAnswers,
  };
}

async function* only(answer: HttpResponse): AsyncGenerator<HttpResponse> {
  yield await Promise.resolve(answer);
}
