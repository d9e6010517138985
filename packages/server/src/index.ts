export {createApp, type App, type Deps} from './app.ts';
export {DEMO_KEY} from './demo/seed.ts';
export {readConfig, type Config} from './config.ts';
export {jsonLog, type Log, type LogEntry} from './http/log.ts';
export {serve, type Serving} from './http/serve.ts';
export type {Sms, SmsSender} from './message/sender.ts';
export {startServer, type ServerOptions} from './start-server.ts';
