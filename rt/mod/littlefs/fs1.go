package littlefs

// Format1 makes an empty file system of version 1.1.
func Format1(dev Device, c Config) error { return ErrInvalid }

// Mount1 mounts a file system of version 1.
func Mount1(dev Device, c Config) (FS, error) { return nil, ErrInvalid }
