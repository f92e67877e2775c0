import { explain, UserError } from '../errors.ts';
import { dayOf } from '../i18n/dates.ts';
import { catalog, langOf } from '../i18n/index.ts';
import type { Library } from '../library.ts';
import type { Lang, RoomChoices } from '../types.ts';
import { type ActionStore, actionShelf } from './action.ts';
import { unlessAborted } from './async/cancel.ts';
import { checkAccess, isModerator } from './command/access.ts';
import { readArgs } from './command/args.ts';
import type { Command, Context } from './command/command.ts';
import { findCommand, nearestName } from './command/names.ts';
import { refuse } from './command/refuse.ts';
import { incidentId } from './incident.ts';
import { brokenPage, inlinePage } from './inline.ts';
import type { Ledger } from './ledger.ts';
import type { PinDesk } from './pins/desk.ts';
import type { Bot, Call, Caller, Choice, InlinePage, InlineQuery, Press, Room } from './port.ts';
import { verifyQuotes } from './reply/quote.ts';
import { type Action, note, type Reply } from './reply/reply.ts';
import { shorten } from './reply/shorten.ts';

export interface BotOptions {
  readonly commands: readonly Command[];
  /** The library of this moment: a call that has begun keeps the one that it got, as another may have other articles. */
  readonly library: () => Library;
  readonly settings: {
    choices(roomId: string): Promise<RoomChoices>;
    choose(roomId: string, change: RoomChoices): Promise<void>;
    move(roomId: string, toId: string): Promise<void>;
    leave(roomId: string): Promise<void>;
    join(roomId: string): Promise<void>;
  };
  readonly store: ActionStore;
  /** If absent, nothing can be pinned. */
  readonly pins?: PinDesk;
  /** If absent, answers are not updated later. */
  readonly ledger?: Ledger;
  /** The language if neither the room nor the platform says otherwise. */
  readonly lang: Lang;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: { error(fields: object, message: string): void };
}

/** Turns calls into replies: finds the command, the language and the arguments, runs it, and checks every quoted word. */
export function createBot(options: BotOptions): Bot {
  const { commands, log } = options;
  const actions = actionShelf(options.store, options.clock);

  async function handle(incoming: Call | Press): Promise<Reply> {
    const choices = await choicesOf(incoming.room);
    const lang = languageOf(incoming, choices);
    try {
      return await unlessAborted(answer(incoming, lang, choices), incoming.signal);
    } catch (error) {
      return error instanceof UserError ? refusal(error, lang) : incident(error, incoming, lang);
    }
  }

  async function choicesOf({ id }: Room): Promise<RoomChoices> {
    try {
      return await options.settings.choices(id);
    } catch (error) {
      log.error({ error, room: id }, 'what a room has chosen cannot be read');
      return {};
    }
  }

  const languageOf = ({ lang }: Caller, choices: RoomChoices): Lang =>
    choices.lang ?? langOf(lang) ?? options.lang;

  const language = async (caller: Caller): Promise<Lang> => languageOf(caller, await choicesOf(caller.room));

  const isQuiet = async (room: Room): Promise<boolean> => (await choicesOf(room)).quiet ?? false;

  async function answer(incoming: Call | Press, lang: Lang, choices: RoomChoices): Promise<Reply> {
    const { turns, ...call } = await asCall(incoming);
    const command = findCommand(commands, call.command) ?? unknown(call.command);
    await checkAccess(command, call, lang);
    const context = contextOf(call, lang, choices);
    const reply = await command.run(readArgs(command, call.input, lang), context);
    verifyQuotes(reply, context.library);
    const kept = await keepButtons(turns ? { ...reply, inPlace: true } : reply);
    return command.whisper ? { whisper: true, ...kept } : kept;
  }

  /** If actions cannot be stored, buttons are lost, but not the answer. */
  async function keepButtons({ buttons, ...reply }: Reply): Promise<Reply> {
    if (buttons === undefined) return reply;
    try {
      await actions.keep(buttons.map(({ action }) => action));
      return { ...reply, buttons };
    } catch (error) {
      log.error({ error }, 'the buttons of a reply cannot be kept');
      return reply;
    }
  }

  async function asCall(incoming: Call | Press): Promise<Call & Pick<Action, 'turns'>> {
    if (!('payload' in incoming)) return incoming;
    const { args, ...action } = (await actions.read(incoming.payload)) ?? refuse('staleButton');
    return { ...incoming, ...action, input: args };
  }

  async function suggest(call: Call, arg: string, typed: string): Promise<readonly Choice[]> {
    const offer = findCommand(commands, call.command)?.args[arg]?.suggest;
    try {
      const choices = await choicesOf(call.room);
      const offered = (await offer?.(typed, contextOf(call, languageOf(call, choices), choices))) ?? [];
      return offered.slice(0, MAX_CHOICES).map(({ label, value }) => ({ label: shorten(label), value }));
    } catch (error) {
      log.error({ error, command: call.command, arg }, 'no suggestions');
      return [];
    }
  }

  async function inline(query: InlineQuery): Promise<InlinePage> {
    const lang = await language(query);
    // What a room looks at is its own: this goes into any other.
    const context = contextOf(query, lang, {});
    try {
      const page = await unlessAborted(inlinePage(query.text, query.offset, context), query.signal);
      for (const { reply } of page.results) verifyQuotes(reply, context.library);
      await actions.keep(
        page.results.flatMap(({ reply }) => reply.buttons?.map(({ action }) => action) ?? []),
      );
      return page;
    } catch (error) {
      if (error instanceof UserError) return brokenPage(explain(error, catalog(lang)));
      return brokenPage(catalog(lang).inline.broken(logged(error, 'an inline query failed', query)));
    }
  }

  function contextOf(caller: Caller, lang: Lang, choices: RoomChoices): Context {
    const { actor, room } = caller;
    const library = options.library().within(choices.sources ?? []);
    const pins = options.pins?.at(caller, lang, library);
    return {
      library,
      lang,
      today: dayOf(options.clock()),
      choices,
      say: catalog(lang),
      sayIn: catalog,
      commands,
      ...(pins && { pins }),
      isModerator: () => isModerator(actor),
      choose: (change) => options.settings.choose(room.id, change),
    };
  }

  function unknown(name: string): never {
    return refuse('unknownCommand', shorten(name), nearestName(commands, name));
  }

  function incident(error: unknown, incoming: Call | Press, lang: Lang): Reply {
    const command = 'payload' in incoming ? 'button' : incoming.command;
    const id = logged(error, 'a command failed', incoming, { command });
    return note(catalog(lang).incident(id), 'failed');
  }

  /** The number under which an internal error is found in the log. */
  function logged(error: unknown, message: string, { room }: Caller, more: object = {}): string {
    const incident = incidentId(options.clock);
    log.error({ error, incident, room: room.id, ...more }, message);
    return incident;
  }

  async function sent(incoming: Call | Press, reply: Reply, messages: readonly string[]): Promise<void> {
    const [first] = messages;
    try {
      if (reply.draft !== undefined && first !== undefined)
        await options.pins?.holds(reply.draft, incoming.room.id, first);
      if (options.ledger && first !== undefined && (reply.outcome === 'answered' || reply.inPlace))
        options.ledger.add(await asCall(incoming), reply, messages, await language(incoming));
    } catch (error) {
      log.error({ error, room: incoming.room.id }, 'a message that was sent cannot be remembered');
    }
  }

  async function review(): Promise<void> {
    await options.pins?.review();
    await options.ledger?.review(async (call, lang) => answer(call, lang, await choicesOf(call.room)));
  }

  const membership: Bot['membership'] = ({ id }, isMember) =>
    isMember ? options.settings.join(id) : options.settings.leave(id);

  const moveRoom: Bot['moveRoom'] = (from, to) => options.settings.move(from.id, to.id);

  return { commands, handle, suggest, inline, sent, review, membership, moveRoom, language, isQuiet };
}

function refusal(error: UserError, lang: Lang): Reply {
  return note(explain(error, catalog(lang)), 'refused');
}

// https://discord.com/developers/docs/interactions/application-commands#autocomplete
const MAX_CHOICES = 25;
