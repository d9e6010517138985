import {type ParsedMail, simpleParser} from 'mailparser';
import {SMTPServer} from 'smtp-server';

/** One mail as the server took it. */
export type Taken = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
};

/** How the server answers the next recipient or the next mail: undefined takes it. */
export type Answer = {readonly code: number} | 'hang' | 'drop' | undefined;

type Behaviour = {
  /** Asked at RCPT TO. */
  recipient?: (address: string) => Answer;
  /** Asked once the mail was read, before the server says it has it. */
  data?: (raw: string) => Answer | Promise<Answer>;
  /** Asked after the mail was kept: what is answered then comes too late. */
  afterData?: (raw: string) => Answer | Promise<Answer>;
};

const refusal = (code: number): Error =>
  Object.assign(new Error('Refusé pour essayer'), {responseCode: code});

/** A mail server in this process that keeps what it takes, and fails as it is told. */
export const smtpServer = async (behaviour: Behaviour = {}, port = 0) => {
  const taken: Taken[] = [];
  const act = (
    answer: Answer,
    session: {readonly id: string},
    callback: (error?: Error | null) => void,
  ): void => {
    if (answer === 'hang') return;
    if (answer === 'drop') {
      for (const connection of server.connections) {
        if (connection.session.id === session.id) connection.close();
      }
      return;
    }
    callback(answer ? refusal(answer.code) : null);
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_, __, callback) => {
      callback(refusal(535));
    },
    logger: false,
    closeTimeout: 100,
    onRcptTo: ({address}, session, callback) => {
      act(behaviour.recipient?.(address), session, callback);
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void (async () => {
          const raw = Buffer.concat(chunks).toString('utf8');
          const before = await behaviour.data?.(raw);
          if (before !== undefined) {
            act(before, session, callback);
            return;
          }
          const {mailFrom, rcptTo} = session.envelope;
          const from = mailFrom === false ? '' : mailFrom.address;
          const to = rcptTo.map(({address}) => address);
          taken.push({from, to, raw, mail: await simpleParser(raw)});
          act(await behaviour.afterData?.(raw), session, callback);
        })();
      });
    },
  });
  // A client that is killed resets its connection.
  server.on('error', () => undefined);
  await new Promise<void>(resolve => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return {
    url: `smtp://127.0.0.1:${actual}`,
    port: actual,
    taken,
    close: (): Promise<void> =>
      new Promise(resolve => {
        server.close(resolve);
      }),
  };
};
