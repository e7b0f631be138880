fn main() {
    for f in std::env::args().skip(1) {
        let t = std::fs::read_to_string(&f).unwrap();
        match rolecall::model::read(&t) {
            Ok(d) => println!("{f}: ok {} permissions", d.permissions.len()),
            Err(p) => println!("{f}:\n{p}"),
        }
    }
}
