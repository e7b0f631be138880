//! A mail server that does what a test tells it to.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// What is done with a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// It is taken.
    Takes,
    /// It is taken, after a while.
    TakesSlowly,
    /// The sender is refused, for good.
    RefusesSender,
    /// The recipient is refused, for good.
    RefusesRecipient,
    /// The recipient is asked to come back later.
    ComeBack,
    /// The mail is refused when all of it was read, in words that repeat it.
    RefusesMail,
    /// There is never an answer to the mail.
    Hangs,
    /// The connection ends between the mail and the answer.
    Dies,
}

/// A mail that was read.
#[derive(Debug, Clone)]
pub struct Read {
    /// Headers and all, with lines that end in `\n`.
    pub text: String,
    /// Whether it was said that it was taken.
    pub taken: bool,
}

impl Read {
    /// The value of a header that is on one line.
    pub fn header(&self, name: &str) -> &str {
        let line = self.text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_else(|| panic!("no {name} in {}", self.text))
    }
}

#[derive(Default)]
struct State {
    /// What is done with the next mails; after them, the last one again.
    moods: VecDeque<Mood>,
    /// What was read, and how often somebody came with a mail.
    read: Vec<Read>,
    begun: usize,
    connections: usize,
}

/// See the module. It ends with the test.
pub struct ScriptedServer {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    happened: watch::Sender<()>,
}

impl ScriptedServer {
    pub async fn start(moods: &[Mood]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(Mutex::new(State {
            moods: moods.iter().copied().collect(),
            ..State::default()
        }));
        let happened = watch::Sender::new(());
        let (shared, told) = (Arc::clone(&state), happened.clone());
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (state, told) = (Arc::clone(&shared), told.clone());
                state.lock().unwrap().connections += 1;
                tokio::spawn(async move {
                    // A client may go away wherever it likes.
                    let _ = serve(stream, &state, &told).await;
                });
            }
        });
        Self { address, state, happened }
    }

    /// The setting that leads here.
    pub fn url(&self) -> String {
        format!("smtp://{}?tls=none", self.address)
    }

    /// What is done from now on.
    pub fn set(&self, moods: &[Mood]) {
        self.state.lock().unwrap().moods = moods.iter().copied().collect();
    }

    /// Every mail that was read.
    pub fn read(&self) -> Vec<Read> {
        self.state.lock().unwrap().read.clone()
    }

    /// How often a connection was made.
    pub fn connections(&self) -> usize {
        self.state.lock().unwrap().connections
    }

    /// Waits until so many mails were read.
    pub async fn has_read(&self, count: usize) -> Vec<Read> {
        self.wait(|state| state.read.len() >= count).await;
        self.read()
    }

    /// Waits until somebody has come so often with a mail, whatever became of it.
    pub async fn has_begun(&self, count: usize) {
        self.wait(|state| state.begun >= count).await;
    }

    async fn wait(&self, done: impl Fn(&State) -> bool) {
        let mut happened = self.happened.subscribe();
        let waiting = async {
            while !done(&self.state.lock().unwrap()) {
                happened.changed().await.unwrap();
            }
        };
        tokio::time::timeout(Duration::from_secs(120), waiting).await.expect("no more mails come");
    }
}

fn next(state: &Mutex<State>) -> Mood {
    let mut state = state.lock().unwrap();
    state.begun += 1;
    if state.moods.len() > 1 { state.moods.pop_front().unwrap() } else { state.moods[0] }
}

async fn serve(
    stream: TcpStream,
    state: &Mutex<State>,
    happened: &watch::Sender<()>,
) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 scripted\r\n").await?;
    let mut mood = Mood::Takes;
    let mut line = String::new();
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let verb = line.split([' ', ':', '\r']).next().unwrap_or_default().to_uppercase();
        let answer = match (verb.as_str(), mood) {
            ("EHLO", _) => "250-scripted\r\n250 8BITMIME",
            ("MAIL", _) => {
                mood = next(state);
                happened.send_replace(());
                if mood == Mood::RefusesSender { "550 5.7.1 not from you" } else { "250 ok" }
            }
            ("RCPT", Mood::RefusesRecipient) => "550 5.1.1 no such person",
            ("RCPT", Mood::ComeBack) => "450 4.2.0 come back later",
            ("DATA", _) => {
                stream.write_all(b"354 go on\r\n").await?;
                let text = body(&mut stream).await?;
                let taken = matches!(mood, Mood::Takes | Mood::TakesSlowly);
                if mood == Mood::TakesSlowly {
                    tokio::time::sleep(Duration::from_secs(2)).await;
                }
                let refusal = format!("554 5.7.1 spam: {}\r\n", link(&text));
                state.lock().unwrap().read.push(Read { text, taken });
                happened.send_replace(());
                match mood {
                    Mood::Dies => return Ok(()),
                    Mood::Hangs => std::future::pending::<()>().await,
                    Mood::RefusesMail => {
                        stream.write_all(refusal.as_bytes()).await?;
                        continue;
                    }
                    _ => {}
                }
                "250 taken"
            }
            ("QUIT", _) => {
                stream.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => "250 ok",
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
}

/// A mail up to the line that ends it.
async fn body(stream: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut text = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            return Ok(text);
        }
        text.push_str(line.trim_end_matches("\r\n"));
        text.push('\n');
    }
}

/// The line of a mail that holds its link, without the breaks and escapes of quoted-printable.
pub fn link(text: &str) -> String {
    let decoded = text.replace("\r\n", "\n").replace("=\n", "").replace("=3D", "=");
    decoded.lines().find(|line| line.contains("rci_")).unwrap_or("no link").to_owned()
}
