declare module 'autocannon' {
  export default function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    requests: readonly {path: string; headers: Record<string, string>}[];
  }): Promise<{
    requests: {average: number; total: number};
    latency: {p50: number; p97_5: number; p99: number};
    non2xx: number;
    errors: number;
  }>;
}
